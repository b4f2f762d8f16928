// The page that explains every built-in rule: where the links of findings lead, in a browser, with no network.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../support/paths.mjs';

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem}
nav{columns:16rem;font-size:.9rem}nav a{display:block}section{border-top:1px solid #8888;margin-top:2rem;scroll-margin-top:1rem}
section:target{border-top:4px solid #d60}h1,h2,h3{line-height:1.25}code{font-size:.9em;overflow-wrap:anywhere}dt{font-weight:600;margin-top:.6rem}dd{margin:0}ul{margin:0;padding-left:1.2rem}`;

const CATEGORIES = {
  adultify: 'Treats the child as an adult', blame: 'Blames the child', label: 'Labels the child', minimise: 'Makes the harm small',
  disengage: 'Makes services’ distance the child’s doing', jargon: 'Shorthand', voice: 'The child’s voice', risk: 'Risk', record: 'What a record of its kind needs',
};

/** Writes dist/rules.html with the loader and the ruleset just built. */
export async function buildRulesPage() {
  const { RULES_PAGE, tellBuiltInRules } = await import(pathToFileURL(inRoot('dist/loader/index.js')).href);
  const rules = await tellBuiltInRules();
  const of = (category) => rules.filter(({ id }) => id.startsWith(`${category}/`));
  const contents = Object.entries(CATEGORIES).map(([category, title]) => `<h3>${title}</h3>\n${of(category).map(({ id, title: of }) => `<a href="#${id}">${escaped(of)}</a>`).join('\n')}`);
  const sections = Object.keys(CATEGORIES).flatMap((category) => of(category).map(section));
  writeFileSync(inRoot(`dist/${RULES_PAGE}`), `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The rules of childfirst</title><style>${STYLE}</style></head>
<body>
<h1>The rules of childfirst</h1>
<p>What each rule finds, why it matters to the child, and what to write or ask instead. The examples are invented. A good score is not a safe child.</p>
<nav aria-label="Rules">${contents.join('\n')}</nav>
${sections.join('\n')}
</body>
</html>
`);
}

function section({ id, title, severity, says, why, instead, flagged, left, source, measured }) {
  const parts = [['It says', [says]], ['Why', [why]], ['Write or ask instead', instead], ['It flags', flagged], ['It leaves alone', left], ['Source', [source]], ['Measured', measured === undefined ? [] : [`${measured}.`]]];
  const told = parts.filter(([, lines]) => lines.length > 0).map(([name, lines]) => `<dt>${name}</dt><dd>${lines.length === 1 ? escaped(lines[0]) : `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`}</dd>`);
  return `<section id="${id}"><h2>${escaped(title)}</h2><p><code>${id}</code> · ${severity}</p><dl>${told.join('')}</dl></section>`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
