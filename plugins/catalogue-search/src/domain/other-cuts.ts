import type { SearchWord } from "./search-words"
import { stemOf } from "./stem-of"

/** Shorter words are not taken apart: "tshirt" is, "tent" is not. */
const SHORTEST_TO_SPLIT = 5
/** What is being typed goes on from this many letters; fewer begin half the catalogue. */
const SHORTEST_BEGINNING = 3
/** A mark belongs to the letter before it. */
const BOUNDARY = /(?=\P{M})/u

/** A part of a question with its spaces elsewhere: where one writes "power bank" another writes "powerbank". */
export interface OtherCut {
  /** The words that are read so: one that is taken apart, or two that become one. */
  readonly of: readonly SearchWord[]
  /** The first of two words that stand side by side; null where it is one word. */
  readonly head: string | null
  readonly tail: string
  /** Words that begin like the tail count as well. */
  readonly isOpen: boolean
}

/** All that the words may be with their spaces elsewhere: each taken apart, and each joined with the one that follows. */
export function otherCuts(words: readonly SearchWord[]): readonly OtherCut[] {
  const last = words.at(-1)
  return words.flatMap((word, at) => {
    const next = words[at + 1]
    return [...splitsOf(word, word === last), ...(next ? [joinOf(word, next, next === last)] : [])]
  })
}

function splitsOf(word: SearchWord, isLast: boolean): readonly OtherCut[] {
  const letters = word.written.split(BOUNDARY)
  if (letters.length < SHORTEST_TO_SPLIT) return []
  return letters.slice(1).map((_, at) => {
    const tail = stemOf(letters.slice(at + 1).join(""))
    const isOpen = isLast && tail.length >= SHORTEST_BEGINNING
    return { of: [word], head: stemOf(letters.slice(0, at + 1).join("")), tail, isOpen }
  })
}

const joinOf = (word: SearchWord, next: SearchWord, isLast: boolean): OtherCut => ({
  of: [word, next],
  head: null,
  tail: stemOf(word.written + next.written),
  isOpen: isLast,
})
