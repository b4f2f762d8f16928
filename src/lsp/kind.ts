import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** What a document is to us. */
export type Kind = 'note' | 'table' | 'rule' | 'type' | 'lexicon' | 'config' | 'other';

const TABLES = new Set(['csv', 'tsv', 'csv (semicolon)', 'csv (pipe)', 'tsv']);
const NOTES = new Set(['markdown', 'plaintext', 'text', 'mail']);
const CONFIGS = new Set(['childfirst.config.yaml', 'childfirst.config.yml']);
/** Files about a project, which are about no child. */
const NO_NOTE = /^(readme|changelog|contributing|licen[cs]e|authors|notice|security|code_of_conduct|requirements|robots)\b/i;

/** Tells by language and path what a document is; `path` is undefined for one that was never saved. */
export function kindOf(languageId: string, path: string | undefined): Kind {
  const name = path === undefined ? '' : basename(path);
  if (CONFIGS.has(name)) return 'config';
  if (path !== undefined && /\.ya?ml$/.test(name)) return authoredKind(path);
  if (TABLES.has(languageId) || /\.(csv|tsv)$/i.test(name)) return 'table';
  if (NO_NOTE.test(name) || path?.includes(`${sep}node_modules${sep}`) === true) return 'other';
  return NOTES.has(languageId) || /\.(md|markdown|txt)$/i.test(name) ? 'note' : 'other';
}

/** A rule is in a category folder of `rules/`, a kind of record in `rules/records/`, a class in `lexicon/`, and one of the two folders, or a configuration, stands beside. */
function authoredKind(path: string): Kind {
  const folder = dirname(path);
  if (basename(folder) === 'lexicon' && isOurs(dirname(folder), 'rules')) return 'lexicon';
  for (let at = dirname(folder); at !== dirname(at); at = dirname(at)) {
    if (basename(at) === 'rules') return !isOurs(dirname(at), 'lexicon') ? 'other' : folder === join(at, 'records') ? 'type' : 'rule';
  }
  return 'other';
}

function isOurs(folder: string, beside: string): boolean {
  return existsSync(join(folder, beside)) || [...CONFIGS].some((name) => existsSync(join(folder, name)) || existsSync(resolve(folder, '..', name)));
}
