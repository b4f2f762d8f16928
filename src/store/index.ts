export { reportOn, severitiesOf } from './baseline.ts';
export { casesOf, emptyColumnsOf, readCases, type CaseCounts } from './cases.ts';
export { clusterTables, equityTables, type ClusterTable } from './equity.ts';
export { findingKeys } from './finding-keys.ts';
export { loadRun, quoted, type RunFacts, type StoredRule } from './load.ts';
export { groupsOf, measuresOf, monthsOf, rulesOf, runsOf } from './measures.ts';
export { BY_NEED, createSpool, SPOOL, type Body } from './spool.ts';
export { Store, type Row } from './store.ts';
export { NAMED_QUERIES } from './named-queries.ts';
