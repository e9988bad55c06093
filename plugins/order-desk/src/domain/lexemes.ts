/** A word as PostgreSQL's `tsvector` and `tsquery` read it, whatever is in it. `text` has no NUL. */
export const quoted = (word: string): string =>
  `'${word.replaceAll("\0", "").replaceAll("\\", "\\\\").replaceAll("'", "''")}'`

/** Words as a `tsvector`. */
export const lexemes = (words: readonly string[]): string => words.map(quoted).join(" ")
