// Bundles the core as it is now, so that what is trained sees just what will run.
import { importSource } from '../scripts/support/source.mjs';

export const loadCore = () => importSource('training/inside.ts');
