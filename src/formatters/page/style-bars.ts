/** Tables and charts. Shades go from strong to pale, so that they differ in print too. */
export const barStyle = `
.scroll { overflow-x: auto; margin: 0 0 2rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: bold; padding: 0 0 .75rem; max-width: 44rem; }
caption small { display: block; font-weight: normal; color: var(--soft); font-size: 1rem; }
th, td { text-align: left; vertical-align: top; padding: .65rem 1.25rem .65rem 0; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
tbody th { font-weight: normal; } table thead th { vertical-align: bottom; font-size: 1rem; font-weight: bold; }
.count { text-align: right; white-space: nowrap; } .count small { color: var(--soft); font-size: .9375rem; display: inline-block; min-width: 3.2em; }
.key { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem 1.75rem; font-size: 1rem; font-weight: normal; margin: .75rem 0 0; }
.key i { display: inline-block; width: 1.75rem; height: .9rem; margin-right: .5rem; border: 1px solid var(--soft); vertical-align: -.08em; }
figure { margin: 0 0 2.5rem; } figcaption { font-weight: bold; padding: 0 0 .75rem; max-width: 44rem; }
.chart { overflow-x: auto; max-width: 62rem; } .chart svg { background: none; width: 100%; min-width: 34rem; height: auto; }
.figures { margin-top: .5rem; }
@media (max-width: 40rem) { th, td { padding-right: .75rem; } }
`;
