export type { Answer } from './judging.ts';
export { staySmall } from './memory.ts';
export { createPool, type Pool, type PoolOptions } from './pool.ts';
