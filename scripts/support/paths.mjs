import { fileURLToPath } from 'node:url';

/** The folder of the project, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The full path of something in the project. */
export const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
