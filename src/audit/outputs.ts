import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a run that appear whole or not at all: written in a folder of their own, and moved when all are there. */
export interface Outputs {
  readonly line: (name: string, json: string) => void;
  readonly whole: (name: string, text: string) => void;
  /** Where another part of the program writes a file of this name, to be moved with the others. */
  readonly place: (name: string) => string;
  /** The lines that an earlier run had written to a file before it was broken off. */
  readonly earlier: (name: string) => string;
  /** Ends the line files, so that others can read them where they are. */
  readonly settle: () => void;
  /** Puts everything in its place. */
  readonly finish: () => void;
  /** Leaves what is written, to go on from there. */
  readonly pause: () => void;
  /** Leaves nothing of an unfinished run. */
  readonly abandon: () => void;
}

/** The folder of an unfinished run. */
export const UNFINISHED = '.partial';
/** Says what the run is, so that only the same run goes on from it. */
const RUN = 'run.json';
/** There while files are moved: all of them are whole. */
const WHOLE = 'whole';
const EARLIER = 'earlier-';
const BATCH = 1 << 18;

/** What an unfinished run in a folder was; undefined where there is none. */
export function unfinishedRun(folder: string): string | undefined {
  const file = join(folder, UNFINISHED, RUN);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** An open file and what waits to be written to it, in bytes: a line kept as a string would outlive its use. */
interface Open {
  readonly descriptor: number;
  readonly waiting: Buffer;
  length: number;
}

export interface OutputOptions {
  readonly folder: string;
  readonly lineFiles: readonly string[];
  /** Line files that are only needed on the way. */
  readonly passing?: readonly string[];
  /** What this run is. */
  readonly run: string;
  /** Keeps the lines of a run that was broken off. */
  readonly resume: boolean;
}

/** Opens the named line files; the folder is made if it is not there. */
export function openOutputs({ folder, lineFiles, passing = [], run, resume }: OutputOptions): Outputs {
  const isNew = mkdirSync(folder, { recursive: true }) !== undefined;
  const partial = join(folder, UNFINISHED);
  const place = (name: string): string => join(partial, name);
  const earlier = (name: string): string => place(`${EARLIER}${name}`);
  if (resume) takeBack(folder, partial, lineFiles);
  else rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  for (const name of lineFiles) keepLonger(place(name), earlier(name));
  // What is no line of an earlier run is made anew.
  for (const name of readdirSync(partial).filter((file) => !file.startsWith(EARLIER))) rmSync(join(partial, name), { recursive: true });
  writeFileSync(place(RUN), run);
  const open = new Map<string, Open>([...lineFiles, ...passing].map((name) => [name, { descriptor: openSync(place(name), 'w'), waiting: Buffer.allocUnsafe(BATCH), length: 0 }]));
  const close = (): void => {
    for (const [name, file] of open) {
      flush(file);
      closeSync(file.descriptor);
      open.delete(name);
    }
  };
  return {
    place, earlier, settle: close,
    line: (name, json) => {
      const file = open.get(name);
      if (file !== undefined) append(file, `${json}\n`);
    },
    whole: (name, text) => writeFileSync(place(name), text),
    finish: () => {
      close();
      moveAll(partial, folder, passing);
    },
    pause: close,
    abandon: () => {
      close();
      rmSync(partial, { recursive: true, force: true });
      if (isNew && readdirSync(folder).length === 0) rmdirSync(folder);
    },
  };
}

function append(file: Open, line: string): void {
  const bytes = Buffer.byteLength(line);
  if (file.length + bytes > BATCH) flush(file);
  if (bytes > BATCH) writeAll(file.descriptor, Buffer.from(line));
  else file.length += file.waiting.write(line, file.length);
}

function flush(file: Open): void {
  writeAll(file.descriptor, file.waiting.subarray(0, file.length));
  file.length = 0;
}

/** A disk may take less than it is given. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

/** A run may be broken off while it catches up with an earlier one; the longer file has all that the shorter has. */
function keepLonger(written: string, earlier: string): void {
  const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? -1;
  if (sizeOf(written) > sizeOf(earlier)) renameSync(written, earlier);
}

/** The last step of a run: when the list of files is there, all are whole, and moving them can be done again. */
function moveAll(partial: string, folder: string, passing: readonly string[]): void {
  const names = readdirSync(partial).filter((name) => name !== RUN && !name.startsWith(EARLIER) && !passing.includes(name));
  writeFileSync(join(partial, `${WHOLE}.new`), JSON.stringify(names));
  renameSync(join(partial, `${WHOLE}.new`), join(partial, WHOLE));
  for (const name of names) renameSync(join(partial, name), join(folder, name));
  rmSync(partial, { recursive: true });
}

/** A run that was broken off while its files were moved has some of them in their place already. Its lines come back; the rest is made anew over what is there. */
function takeBack(folder: string, partial: string, lineFiles: readonly string[]): void {
  const list = join(partial, WHOLE);
  if (!existsSync(list)) return;
  for (const name of lineFiles) if (!existsSync(join(partial, name)) && existsSync(join(folder, name))) renameSync(join(folder, name), join(partial, name));
  rmSync(list);
}
