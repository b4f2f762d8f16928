/** Tables, and the bars in them. Parts of a bar differ by pattern as well as by colour. */
export const barStyle = `
.scroll { overflow-x: auto; margin: 0 0 2rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: bold; padding: 0 0 .75rem; max-width: 44rem; }
caption small { display: block; font-weight: normal; color: var(--soft); font-size: 1rem; }
th, td { text-align: left; vertical-align: top; padding: .65rem 1.25rem .65rem 0; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
tbody th { font-weight: normal; } table thead th { vertical-align: bottom; font-size: 1rem; font-weight: bold; }
.count { text-align: right; white-space: nowrap; } .count small { color: var(--soft); font-size: .9375rem; display: inline-block; min-width: 3.2em; }
.bars, .stacks { max-width: 62rem; } .bars tbody th { width: 34%; } .bars .bar { width: auto; min-width: 6rem; } .bars .stack { margin-top: .35rem; background: none; border: 0; }
.bars td.count { width: 1%; } .track .stack { border: 1px solid var(--line); } .stacks tbody th { width: 50%; }
.stack { display: flex; height: 1rem; margin-top: .4rem; background: var(--panel); border: 1px solid var(--line); }
.stack i { display: block; border-right: 1px solid var(--ground); } .stack i:last-child { border-right: 0; }
.fill-1 { background: var(--bar); }
.fill-2 { background: repeating-linear-gradient(135deg, var(--bar) 0 3px, var(--ground) 3px 6px); }
.fill-3 { background: radial-gradient(circle at 2px 2px, var(--bar) 1.3px, transparent 1.6px) 0 0 / 5px 5px, var(--ground); }
.fill-4 { background: repeating-linear-gradient(90deg, var(--soft) 0 1px, var(--ground) 1px 5px); }
.fill-5 { background: var(--ground); }
.key { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem 1.75rem; font-size: 1rem; font-weight: normal; margin: .75rem 0 0; }
.key i { display: inline-block; width: 1.75rem; height: .9rem; margin-right: .5rem; border: 1px solid var(--soft); vertical-align: -.08em; }
@media (max-width: 40rem) { .stacks tbody th { min-width: 13rem; } th, td { padding-right: .75rem; } }
`;
