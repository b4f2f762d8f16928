// Sets the rows of the knowledge base beside the rules that name them.

/** Which rules cover which row, and what is wrong with the account: a row with no rule and no reason, or the other way round. */
export function coverageOf({ rows, rules, reasons }) {
  const known = new Set(Object.values(rows).flatMap((group) => Object.keys(group)));
  const by = new Map([...known].map((row) => [row, []]));
  const problems = [];
  for (const { id, covers } of rules) {
    for (const row of covers) {
      if (by.has(row)) by.get(row).push(id);
      else problems.push(`rules/${id}.yaml covers “${row}”, and docs/coverage-rows.yaml has no such row.`);
    }
  }
  for (const [row, ids] of by) {
    if (ids.length === 0 && reasons[row] === undefined) problems.push(`no rule covers ${row}; cover it, or give the reason in docs/not-covered.yaml.`);
    if (ids.length > 0 && reasons[row] !== undefined) problems.push(`${row} is covered by ${ids[0]}; take it out of docs/not-covered.yaml.`);
  }
  for (const row of Object.keys(reasons)) if (!known.has(row)) problems.push(`docs/not-covered.yaml names “${row}”, and docs/coverage-rows.yaml has no such row.`);
  return { by, problems };
}

/** The account as Markdown. */
export function coveragePage({ rows, reasons }, by) {
  const all = [...by.values()];
  const covered = all.filter((ids) => ids.length > 0).length;
  const head = `# What the rules cover

Made by \`npm run generate\` from the \`covers:\` of each rule, \`docs/coverage-rows.yaml\` and \`docs/not-covered.yaml\`.
Change those, not this page.

Rules cover ${covered} of ${all.length} rows; the others have their reason beside them.
`;
  const tables = Object.entries(rows).map(([name, group]) => `
## ${NAMES[name] ?? name}

| row | what a note may do | rules |
| --- | --- | --- |
${Object.entries(group).map(([row, title]) => `| ${row} | ${title} | ${rulesOf(row, by, reasons)} |`).join('\n')}
`);
  return head + tables.join('');
}

const NAMES = { adultify: 'Adultify', blame: 'Blame', label: 'Label', minimise: 'Minimise', disengage: 'Disengage', jargon: 'Jargon', construction: 'Faults with no keyword' };

function rulesOf(row, by, reasons) {
  const ids = by.get(row);
  return ids.length > 0 ? ids.map((id) => `[${id}](../rules/${id}.yaml)`).join(', ') : `Not covered: ${reasons[row]}`;
}
