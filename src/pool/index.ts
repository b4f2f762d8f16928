export type { Answer } from './judging.ts';
export { createPool, type Pool, type PoolOptions } from './pool.ts';
