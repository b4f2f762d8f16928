import { barStyle } from './style-bars.ts';
import { recordStyle } from './style-records.ts';

/** Colours first, for light and dark; every pair of text and ground has a contrast of 4.5 to 1 or more. */
const colours = `
:root { color-scheme: light dark;
  --ground: #fff; --text: #0b0c0c; --soft: #505a5f; --line: #b1b4b6; --panel: #f3f2f1; --link: #1d70b8; --bar: #1d70b8;
  --shade-1: #0b3d6b; --shade-2: #1d70b8; --shade-3: #7fb2de; --shade-4: #cfe2f3; --shade-5: #fff; --on-shade-1: #fff; --on-shade-2: #fff; --on-shade-3: #0b0c0c; --on-shade-4: #0b0c0c; --on-shade-5: #0b0c0c;
  --series-1: #1d70b8; --series-2: #8a3200; --series-3: #00594a; --series-4: #4c2c92;
  --head: #0b0c0c; --head-text: #fff; --focus: #fd0; --focus-text: #0b0c0c;
  --high: #a3221a; --high-ground: #fbe3e0; --medium: #7a4a00; --medium-ground: #fff1cc;
  --low: #144e81; --low-ground: #e1edf7; --info: #505a5f; --info-ground: #ececec; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #14171a; --text: #eef0f1; --soft: #b3babf; --line: #4b5359; --panel: #1f2429; --link: #8cc4f5; --bar: #5aa3df;
  --shade-1: #cfe6fa; --shade-2: #8cc4f5; --shade-3: #3f83bd; --shade-4: #1f4a70; --shade-5: #14171a; --on-shade-1: #0b0c0c; --on-shade-2: #0b0c0c; --on-shade-3: #0b0c0c; --on-shade-4: #fff; --on-shade-5: #fff;
  --series-1: #8cc4f5; --series-2: #ffb37a; --series-3: #7fd6c2; --series-4: #c9b3ff;
  --head: #000; --head-text: #fff; --focus: #fd0; --focus-text: #0b0c0c;
  --high: #ffb1a8; --high-ground: #4a1d19; --medium: #ffd27a; --medium-ground: #40300a;
  --low: #a9d3f7; --low-ground: #17344d; --info: #c3c9cd; --info-ground: #2c3237; } }
@media print { :root {
  --ground: #fff; --text: #000; --soft: #333; --line: #888; --panel: #fff; --link: #000; --bar: #444;
  --shade-1: #222; --shade-2: #666; --shade-3: #aaa; --shade-4: #ddd; --shade-5: #fff; --on-shade-1: #fff; --on-shade-2: #fff; --on-shade-3: #000; --on-shade-4: #000; --on-shade-5: #000;
  --series-1: #000; --series-2: #333; --series-3: #555; --series-4: #777;
  --high: #7d130c; --high-ground: #fbe3e0; --medium: #5c3800; --medium-ground: #fff1cc;
  --low: #0d3a62; --low-ground: #e1edf7; --info: #333; --info-ground: #eee; } }
`;

const base = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1.1875rem/1.5 Arial, Helvetica, "Liberation Sans", sans-serif; }
.wrap { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
main:focus { outline: none; }
.masthead { background: var(--head); color: var(--head-text); border-bottom: .625rem solid var(--bar); padding: .75rem 0; }
.masthead strong { font-size: 1.5rem; margin-right: .75rem; }
h1 { font-size: 3rem; line-height: 1.1; margin: 3rem 0 1rem; max-width: 24ch; text-wrap: balance; }
h2 { font-size: 2.25rem; line-height: 1.15; margin: 0 0 1.5rem; }
h3 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 .75rem; }
h3.sub { font-size: 1.1875rem; line-height: 1.3; margin: 1.75rem 0 .5rem; }
p, ul, ol, dl { margin: 0 0 1rem; }
p, li { max-width: 44rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, button:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid transparent; background: var(--focus); color: var(--focus-text); box-shadow: 0 4px var(--focus-text); text-decoration: none; }
.skip { position: absolute; left: -99rem; padding: .5rem 1rem; } .skip:focus { left: 0; z-index: 1; }
.meta, .soft { color: var(--soft); }
.meta { font-size: 1rem; }
.lead { font-size: 1.5rem; line-height: 1.4; max-width: 40rem; margin: 1.5rem 0 2rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
section { border-top: 2px solid var(--text); padding-top: 1.5rem; margin: 4.5rem 0; }
nav ul { list-style: none; padding: 0; columns: 18rem 2; } nav li { padding: .15rem 0; } nav li::before { content: "– "; color: var(--soft); }
.guide { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 0 3rem; background: var(--panel); border-left: .3125rem solid var(--bar); padding: 1.25rem 1.5rem .5rem; margin: 0 0 2.5rem; }
.guide h3 { font-size: 1.1875rem; margin: 0 0 .35rem; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 2.5rem; margin: 0 0 2.5rem; }
.numbers div { display: flex; flex-direction: column-reverse; justify-content: flex-end; border-top: 4px solid var(--bar); padding-top: .75rem; }
.numbers dd { margin: 0; font-size: 3rem; line-height: 1.1; font-weight: bold; font-variant-numeric: tabular-nums; }
.numbers dt { line-height: 1.35; } .numbers small { display: block; color: var(--soft); font-size: 1rem; }
.tag { display: inline-block; padding: .1rem .5rem; font-size: .9375rem; line-height: 1.4; font-weight: bold; border: 1px solid currentcolor; }
.tag.high { color: var(--high); background: var(--high-ground); } .tag.medium { color: var(--medium); background: var(--medium-ground); }
.tag.low { color: var(--low); background: var(--low-ground); } .tag.info { color: var(--info); background: var(--info-ground); }
.tag.new { color: var(--ground); background: var(--text); border-color: var(--text); }
.tag.plain { color: var(--soft); border-color: var(--line); font-weight: normal; }
code { font: .875em/1.4 ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
footer { border-top: 1px solid var(--line); margin: 4rem 0 3rem; padding-top: 1rem; color: var(--soft); font-size: 1rem; }
@media (max-width: 40rem) {
  body { font-size: 1rem; } .wrap { padding: 0 1rem; } h1 { font-size: 2rem; margin-top: 2rem; } h2 { font-size: 1.625rem; } h3 { font-size: 1.25rem; }
  .lead { font-size: 1.1875rem; } .numbers dd { font-size: 2.25rem; } .numbers { grid-template-columns: 1fr 1fr; gap: 1.5rem; } section { margin: 3rem 0; } .masthead span { display: block; } }
@media print {
  @page { margin: 18mm 15mm; }
  html { font-size: 9pt; } .scroll { overflow: visible; } .wrap { max-width: none; padding: 0; } .skip, nav, .tools, .alone, .figures:not([open]) { display: none; } .chart { overflow: visible; } .chart svg { min-width: 0; max-height: 9cm; }
  body.one-record .masthead, body.one-record main > :not(section:has(.printed)), body.one-record section:has(.printed) > :not(.scroll), body.one-record #records-table :is(caption, thead), body.one-record #records-table tr:not(.printed, .printed *) { display: none; } .masthead { border-bottom-width: 2pt; color: #000; background: none; padding: 0 0 4pt; }
  h2, h3 { break-after: avoid; } section { margin: 24pt 0; }
  .guide, article, tr, figure, .numbers div, .notes li { break-inside: avoid; } a { text-decoration: none; }
  mark, .tag, .chart, .key, .guide { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;

/** The style of every page we write. */
export const pageStyle: string = [colours, base, barStyle, recordStyle].join('');
