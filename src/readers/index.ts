export { TARGETS, type Mapping, type Target } from './columns.ts';
export { findFiles, NOTE_ENDINGS, readFile, readNote, type FileOptions } from './files.ts';
export { SourceError } from './source-error.ts';
export { decodeText } from './encoding.ts';
export { parseJson, readJsonLines } from './jsonl.ts';
export { parseNote } from './note.ts';
export type { Read, Reader } from './types.ts';
