export type * from './types.ts';
export { compareMeasures, compareRules, type Change } from './compare.ts';
export { equityOf, ratioOf, scoresOf, type ClusterSums, type EquityGroup, type EquityScore, type EquityTable } from './equity.ts';
export { changeOfMean, changeOfShare, share, type Estimate } from './interval.ts';
export { joinClusters, joinMeasures } from './join.ts';
export { agreementOf, type Agreement } from './kappa.ts';
export { bandsOf, meanOf, quantileOf, sum } from './spread.ts';
export { FEWEST, hiddenCounts } from './suppress.ts';
