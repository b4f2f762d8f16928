import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../core/index.ts';
import type { Loaded, NotLoaded, Settings, World } from './world.ts';

/** The rules in force, loaded when first needed and again when a file behind them changes. */
export interface Rulesets {
  /** For a document at a path; where rules are broken, those that were in force before, or the built-in ones. */
  readonly for: (path: string | undefined) => Promise<Loaded>;
  /** Loads everything anew when it is next needed. */
  readonly forget: () => void;
}

interface Entry {
  readonly ready: Promise<Loaded>;
  readonly signature: string;
  readonly sources: readonly string[];
}

export interface RulesetOptions {
  readonly world: World;
  readonly settings: () => Settings;
  /** The client tells us when a file changes. */
  readonly isWatched: () => boolean;
  /** Told of each mistake in rules or configuration, and with an empty list when all is well again. */
  readonly onProblems: (config: string | undefined, problems: readonly Problem[]) => void;
}

/** Where nobody tells of changes, the files are looked at this often at most. */
const LOOK_MS = 1_000;

/** Prepares to load rules. */
export function createRulesets({ world, settings, isWatched, onProblems }: RulesetOptions): Rulesets {
  const entries = new Map<string, Entry>();
  const good = new Map<string, Loaded>();
  const load = async (config: string | undefined): Promise<Loaded> => {
    const key = config ?? '';
    const loaded = await world.load(config, settings());
    const signature = signatureOf(loaded.sources);
    onProblems(config, isLoaded(loaded) ? [] : loaded.problems);
    const inForce = isLoaded(loaded) ? loaded : good.get(key) ?? await builtIn(world, settings());
    if (isLoaded(loaded)) good.set(key, loaded);
    entries.set(key, { ready: Promise.resolve(inForce), signature, sources: loaded.sources });
    return inForce;
  };
  let looked = 0;
  const lookAgain = (): void => {
    if (performance.now() - looked < LOOK_MS) return;
    looked = performance.now();
    for (const [key, { sources, signature }] of entries) if (sources.length > 0 && signatureOf(sources) !== signature) entries.delete(key);
  };
  return {
    for: (path) => {
      if (!isWatched()) lookAgain();
      const config = settings().config ?? world.configFor(path === undefined ? world.cwd : dirname(path));
      const key = config ?? '';
      const known = entries.get(key);
      if (known !== undefined) return known.ready;
      const ready = load(config);
      entries.set(key, { ready, signature: '', sources: [] });
      return ready;
    },
    forget: () => entries.clear(),
  };
}

function isLoaded(loaded: Loaded | NotLoaded): loaded is Loaded {
  return 'linter' in loaded;
}

async function builtIn(world: World, { jargon }: Settings): Promise<Loaded> {
  const loaded = await world.load(undefined, jargon === undefined ? {} : { jargon });
  if (isLoaded(loaded)) return loaded;
  throw new Error('The built-in rules could not be loaded.');
}

/** Changes when a file is written, added or removed. */
function signatureOf(sources: readonly string[]): string {
  return sources.flatMap((source) => filesUnder(source).map((file) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    return `${file} ${stats?.mtimeMs ?? 0} ${stats?.size ?? 0}`;
  })).join('\n');
}

function filesUnder(source: string): readonly string[] {
  if (statSync(source, { throwIfNoEntry: false })?.isDirectory() !== true) return [source];
  return readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name)).sort().map((name) => join(source, name));
}
