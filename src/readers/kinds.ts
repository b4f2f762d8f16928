/** The kinds of file that can be read. */
export type Kind = 'note' | 'docx' | 'pdf' | 'html' | 'eml' | 'csv' | 'json' | 'jsonl' | 'xlsx' | 'parquet' | 'zip';

/** The endings of files and the kind that each is of. */
const KINDS: Readonly<Record<string, Kind>> = {
  '.md': 'note', '.markdown': 'note', '.txt': 'note', '.docx': 'docx', '.pdf': 'pdf', '.html': 'html', '.htm': 'html', '.eml': 'eml',
  '.csv': 'csv', '.tsv': 'csv', '.json': 'json', '.jsonl': 'jsonl', '.ndjson': 'jsonl', '.xlsx': 'xlsx', '.xlsm': 'xlsx', '.parquet': 'parquet', '.zip': 'zip',
};

/** Every ending that can be read. */
export const ENDINGS: readonly string[] = Object.keys(KINDS);

/** The kind of a file by its ending; one that says nothing is a note. */
export function kindOf(ending: string): Kind {
  return KINDS[ending] ?? 'note';
}
