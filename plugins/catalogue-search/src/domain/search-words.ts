import { stemOf } from "./stem-of"
import { wordsOf } from "./words-of"

/** More of a question than this is not matched: nobody types it. */
const LONGEST_QUESTION = 120
const MOST_WORDS = 8

/** Words that say nothing about a product, in English and Hindi. */
const FILLERS = new Set(
  "a an and any at by for from i in is it me my of on or the to with के का की को में और से पर लिए".split(" "),
)

/** A word of a shopper's question. */
export interface SearchWord {
  readonly written: string
  readonly stem: string
}

/** The words of a question that are looked for: at most eight, none twice, fillers only where there is nothing else. */
export function searchWords(question: string): readonly SearchWord[] {
  const written = wordsOf([...question.slice(0, LONGEST_QUESTION * 2)].slice(0, LONGEST_QUESTION).join(""))
  const telling = written.filter((word) => !FILLERS.has(word))
  const words = (telling.length > 0 ? telling : written).map((word) => ({
    written: word,
    stem: stemOf(word),
  }))
  return [...new Map(words.map((word) => [word.stem, word])).values()].slice(0, MOST_WORDS)
}
