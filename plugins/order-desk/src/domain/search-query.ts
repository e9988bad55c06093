import { quoted } from "./lexemes"
import { comparable, compact, localNumber, wordsOf } from "./search-words"

/** More of a question than this is not looked at: nobody types it. */
const LONGEST_QUESTION = 200
const MOST_WORDS = 8
/** A number of fewer digits begins too many others: it is looked for whole. */
const LEAST_DIGITS = 3

/** Digits with what people put between them: a telephone number, or the bank's own reference. */
const PHONE = /^[+(]?[\d\s().-]{10,}$/

/**
 * A question as PostgreSQL's `tsquery`: every word of it must begin a word of the order. Only letters, digits and what
 * an e-mail address has get into it, always in quotes.
 *
 * @returns undefined for a question without a letter or digit, which no order answers
 */
export function searchQuery(question: string): string | undefined {
  const asked = comparable([...question.slice(0, LONGEST_QUESTION * 2)].slice(0, LONGEST_QUESTION).join(""))
  if (PHONE.test(asked.trim())) {
    return [...new Set([compact(asked), localNumber(asked)])].map(begins).join(" | ")
  }
  const chunks = asked.split(/\s+/).filter((chunk) => wordsOf(chunk).length > 0)
  if (chunks.length === 0) return undefined
  return chunks.slice(0, MOST_WORDS).map(ofChunk).join(" & ")
}

function ofChunk(chunk: string): string {
  if (chunk.includes("@") && !chunk.startsWith("@")) return begins(chunk)
  const words = wordsOf(chunk)
  if (words.length === 1) return begins(words[0] ?? "")
  return `(${begins(compact(chunk))} | (${words.map(begins).join(" & ")}))`
}

const begins = (word: string): string =>
  /^\d+$/.test(word) && word.length < LEAST_DIGITS ? quoted(word) : `${quoted(word)}:*`
