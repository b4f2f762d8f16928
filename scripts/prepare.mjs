// Makes a bare clone ready to run: the right Node, the packages, a build. Does nothing where all is there.
import { ensureBuilt } from './support/built.mjs';
import { ensureInstalled } from './support/installed.mjs';
import { requireNode } from './support/node-version.mjs';

requireNode();
await ensureInstalled();
await ensureBuilt();
