import { wordsOf } from "./words-of"

const MOST = 8

/** What PostgreSQL looks for: every word of the question, the last as the beginning of one. Undefined when it has none. */
export function searchQuery(question: string): string | undefined {
  const words = wordsOf(question).slice(0, MOST)
  // Only letters, marks and digits are left: nothing has to be escaped.
  return words.length === 0 ? undefined : `${words.join(" & ")}:*`
}
