// Sets the rows of the inspection letter beside the checks that name them.

/** What a check or type file says for the account: its id, rows, types, and what runs its examples. */
export function entriesOf({ checks, types }) {
  return [
    ...checks.map(({ id, rule }) => ({ id, rows: rule.covers ?? [], types: rule.kind === 'case' ? ['all records of one child'] : rule.types ?? ['every type'], test: 'test/rules.test.ts' })),
    ...types.flatMap(({ id, file }) => [
      ...Object.entries(file.fields).map(([field, { expected }]) => ({ id: `record/${id}/${field}`, rows: expected?.covers ?? [], types: [id], test: 'test/core/records/types.test.ts' })),
      ...Object.entries(file.limits ?? {}).map(([limit, { covers }]) => ({ id: `record/${id}/${limit}`, rows: covers ?? [], types: [id], test: 'test/core/records/types.test.ts' })),
    ]),
  ];
}

/** A row with nothing for it and no reason, a row that is not known, a reason beside a check. */
export function letterProblems({ rows, entries, ruleIds }) {
  const asked = entries.flatMap(({ id, rows: own }) => own.filter((row) => !row.startsWith('C') && rows[row] === undefined).map((row) => `${id} covers “${row}”, and docs/letter-rows.yaml has no such row.`));
  const lacking = Object.entries(rows).flatMap(([row, { also = [], because }]) => {
    const covered = also.length > 0 || entries.some(({ rows: own }) => own.includes(row));
    const gone = also.filter((name) => !(name.endsWith('/*') ? ruleIds.some((id) => id.startsWith(name.slice(0, -1))) : ruleIds.includes(name))).map((name) => `${row} names “${name}”, and there is no such rule.`);
    if (!covered && because === undefined) gone.push(`nothing covers ${row}; cover it, or give the reason in docs/letter-rows.yaml.`);
    if (covered && because !== undefined) gone.push(`${row} is covered; take its reason out of docs/letter-rows.yaml.`);
    return gone;
  });
  return [...asked, ...lacking];
}

/** The account as Markdown. */
export function letterPage({ rows, entries }) {
  const lines = Object.entries(rows).map(([row, { finding, also = [], because }]) => {
    const own = entries.filter(({ rows: covered }) => covered.includes(row));
    const types = [...new Set(own.flatMap((entry) => entry.types))].sort();
    const tests = [...new Set([...own.map(({ test }) => test), ...(also.length > 0 ? ['test/rules.test.ts'] : [])])].sort();
    const checks = [...own.map(({ id }) => id), ...also].map((id) => `\`${id}\``);
    return because === undefined ? `| ${row} | ${finding} | ${checks.join(', ')} | ${types.join(', ') || 'every type'} | ${tests.map((test) => `\`${test}\``).join(', ')} |` : `| ${row} | ${finding} | none: ${because} | | |`;
  });
  return `# The findings of the inspection letter, as checks

Made by \`npm run generate\` from the \`covers:\` of each check and record type, and from \`docs/letter-rows.yaml\`. The letter is
the joint targeted area inspection of Lancashire on serious youth violence (May 2024); W rows are what it found weak, S rows
what it found strong. A check can say only what a record shows: “not recorded”, never “not done”. Strengths are told as
credits in the assessment. Every check carries examples of a record that it must speak of and one that it must leave alone;
the test named runs them.

| row | finding | checks | types of record | test |
| --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}
