export { bars, columns, stacks } from './bars.ts';
export { dots, lines, ratios, type Series } from './lines.ts';
