export { joinedReport, type Partner } from './joined.ts';
export { linesOf } from './bodies.ts';
export { KEEP } from './gather.ts';
export { storedBodies } from './stored-bodies.ts';
export { writeReport } from './write.ts';
