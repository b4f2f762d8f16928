/** Something wrong with what we were given, never with the child's story: no record text in `message`. */
export interface Problem {
  /** Where in the input: a JSON path ("child.age"), or "line 12", or "rules/blame/x.yaml:7". */
  readonly path: string;
  /** Plain English: what is wrong and what was expected. */
  readonly message: string;
}

/** The result of reading something that may be wrong. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly id?: string };
