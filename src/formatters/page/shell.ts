import type { Html } from '../html-text.ts';
import { html, trusted } from '../html-text.ts';
import { pageStyle } from './style.ts';

interface PageParts {
  readonly title: string;
  readonly main: Html;
  /** Our own script; a page without one forbids scripts altogether. */
  readonly script?: string;
}

/** One self-contained page: it loads nothing, sends nothing, and opens without a network. */
export function page({ title, main, script }: PageParts): string {
  const scripts = script === undefined ? '' : " script-src 'unsafe-inline';";
  const policy = `default-src 'none'; style-src 'unsafe-inline';${scripts} img-src data:`;
  const document = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the main part</a>
<header class="masthead"><div class="wrap"><strong>childfirst</strong> <span>Case notes, read for the child</span></div></header>
<main id="main" class="wrap" tabindex="-1">
${main}
</main>
${script === undefined ? undefined : html`<script>${trusted(script)}</script>`}
</body>
</html>
`;
  return document.html;
}
