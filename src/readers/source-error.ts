/** Something that keeps a whole source from being read, in words for the user. */
export class SourceError extends Error {}
