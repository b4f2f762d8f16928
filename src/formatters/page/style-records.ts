/** The records: their table, their text with marks, and the notes beside it. */
export const recordStyle = `
article { margin: 0 0 3rem; } article h3 { margin-top: 0; }
.tags { display: flex; flex-wrap: wrap; gap: .5rem; align-items: baseline; margin: 0 0 1rem; }
blockquote { margin: 0 0 1rem; padding: .25rem 0 .25rem 1.25rem; border-left: .3125rem solid var(--line); max-width: 44rem; }
bdi { unicode-bidi: isolate; }
mark { color: inherit; padding: 0 .1em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.high { background: var(--high-ground); border-bottom: 3px solid var(--high); } mark.medium { background: var(--medium-ground); border-bottom: 3px dashed var(--medium); }
mark.low { background: var(--low-ground); border-bottom: 3px dotted var(--low); } mark.info { background: var(--info-ground); border-bottom: 1px solid var(--info); }
mark[data-note]::after { content: attr(data-note); font-size: .75em; font-weight: bold; vertical-align: super; line-height: 0; padding: 0 .15em; }
mark:target, .notes li:target { outline: 3px solid var(--bar); outline-offset: 2px; }
.marks { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; list-style: none; padding: 0; font-size: 1rem; }
.side { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem 3rem; margin: 1rem 0; }
@media (min-width: 60rem) { .side { grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); } }
@media print { .side { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
.words { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; background: var(--panel); border: 1px solid var(--line); padding: 1.25rem 1.5rem; line-height: 1.75; max-width: 46rem; align-self: start; }
.notes { list-style: none; padding: 0; } .notes li { border-top: 1px solid var(--line); padding: .9rem 0 .4rem; font-size: 1.0625rem; }
.notes li:first-child { border-top: 0; padding-top: 0; } .notes p { margin-bottom: .5rem; }
.number { display: inline-block; min-width: 1.6em; text-align: center; font-weight: bold; border: 1px solid currentcolor; margin-right: .35rem; }
.try { padding-left: 1.25rem; } .try li { border: 0; padding: 0; margin-bottom: .25rem; list-style: disc; }
.tools { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; align-items: end; margin: 0 0 1.5rem; } .tools[hidden] { display: none; } .tools label { font-weight: bold; display: block; margin-bottom: .3rem; }
.tools small { display: block; color: var(--soft); font-size: .9375rem; } .tools :is(input, select) { font: inherit; padding: .4rem .6rem; border: 2px solid var(--text); background: var(--ground); color: var(--text); max-width: 100%; } .tools input { width: 22rem; } .tools select { max-width: 20rem; }
.tools :is(input, select):focus { outline: 3px solid var(--focus); box-shadow: inset 0 0 0 2px var(--text); }
button { font: inherit; color: inherit; background: var(--panel); border: 2px solid var(--text); padding: .4rem .9rem; cursor: pointer; }
button:disabled { color: var(--soft); border-color: var(--line); cursor: default; }
th button { border: 0; background: none; padding: 0; font-weight: bold; font-size: 1rem; color: var(--link); text-decoration: underline; text-underline-offset: .15em; text-align: inherit; }
th[aria-sort=ascending] button::after { content: " ▲"; font-size: .75em; } th[aria-sort=descending] button::after { content: " ▼"; font-size: .75em; }
#records-table th, #records-table td { vertical-align: baseline; }
#records-table { font-size: 1rem; } .record-row th { font-weight: bold; overflow-wrap: anywhere; } .record-row .score { font-weight: bold; }
.record-more .record-name { margin: 1rem 0 .5rem; overflow-wrap: anywhere; } .record-more .alone { float: right; margin: .75rem 0 0 1rem; } .record-more > td { font-size: 1.1875rem; padding-bottom: 2rem; }
details > summary { cursor: pointer; color: var(--link); padding: .2rem 0; width: fit-content; font-size: 1rem; } details[open] > summary { margin-bottom: .5rem; }
details[open] { padding-bottom: 1.5rem; }
.record-row th { min-width: 7.5rem; }
@media (max-width: 64rem) { #records-table > * > tr:not(.record-more) > :is(:nth-child(3), :nth-child(7), :nth-child(8), :nth-child(9)) { display: none; } #records-table th, #records-table td { padding-right: .75rem; } }
@media (max-width: 40rem) { #records-table > * > tr:not(.record-more) > :is(:nth-child(2), :nth-child(4), :nth-child(5), :nth-child(10)) { display: none; } .words { padding: .75rem 1rem; } }
`;
