export { runAudit, type AuditOptions, type Incoming, type Judged, type Reject } from './audit.ts';
export { countColumns, type ColumnCount } from './empty-columns.ts';
export { countGroups, type GroupCount } from './groups.ts';
export { openOutputs, unfinishedRun, type OutputOptions, type Outputs } from './outputs.ts';
export { createPseudonymiser } from './pseudonymise.ts';
export { openReplay, type Replay } from './replay.ts';
export { summaryOf } from './summary.ts';
export { meanScore, quantile, type Totals } from './totals.ts';
