import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much may lie about before it is cleaned up. */
const SLACK = 24 * 1024 * 1024;

/**
 * Cleans up this thread's memory when so much has gathered since it was last clean. For the thread that reads and writes, which
 * holds what comes and goes by the million: it has time to spare. Never for one that judges: a forced collection throws away
 * what the engine has learned of the code, and made two such threads no quicker than one.
 */
export function createTidy(): () => void {
  setFlagsFromString('--expose-gc');
  // The flag gives each new context this function.
  const clean = runInNewContext('gc') as () => void;
  let alive = getHeapStatistics().used_heap_size;
  return () => {
    if (getHeapStatistics().used_heap_size < alive + SLACK) return;
    clean();
    alive = getHeapStatistics().used_heap_size;
  };
}
