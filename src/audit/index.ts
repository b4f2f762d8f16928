export { runAudit, type AuditOptions, type Incoming, type Reject } from './audit.ts';
export { openOutputs, type Outputs } from './outputs.ts';
export { createPseudonymiser } from './pseudonymise.ts';
export { summaryOf } from './summary.ts';
export { meanScore, quantile, type Totals } from './totals.ts';
