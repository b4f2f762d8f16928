import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the memory of this process, and of threads that it starts later, near what is in use. Left alone, the engine lets it
 * grow to several times that, so that an export ten times as long takes more. Collecting on demand after each batch bounds
 * it too, but throws away what the engine has learned of the code, and made two threads no quicker than one.
 */
export function staySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=20');
}
