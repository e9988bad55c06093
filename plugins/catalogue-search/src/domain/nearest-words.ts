import { editDistance } from "./edit-distance"

/** A word of the catalogue: the form that is compared, and one that a shopper reads. */
export interface KnownWord {
  readonly stem: string
  readonly shown: string
}

/** One slip is forgiven from three letters on, two from six. */
const slipsForgiven = (word: string): number => (word.length < 3 ? 0 : word.length < 6 ? 1 : 2)
/** A beginning is judged more strictly: few letters are near to many beginnings. */
const slipsForgivenInBeginning = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

interface Slip {
  readonly word: KnownWord
  readonly isBeginning: boolean
  readonly slips: number
}

/**
 * The known words that a shopper most probably meant, the nearest first, at most three. A first letter that is right
 * counts for more than one that is wrong.
 *
 * @param isTyping the word may be a beginning: a shopper has not finished it
 */
export function nearestWords(
  misspelt: string,
  known: readonly KnownWord[],
  isTyping: boolean,
): readonly KnownWord[] {
  const slips = known.flatMap((word): Slip[] => {
    const distance = editDistance(misspelt, word.stem)
    if (distance.whole <= slipsForgiven(misspelt))
      return [{ word, isBeginning: false, slips: distance.whole }]
    if (isTyping && distance.beginning <= slipsForgivenInBeginning(misspelt))
      return [{ word, isBeginning: true, slips: distance.beginning }]
    return []
  })
  const cost = ({ word, isBeginning, slips: count }: Slip): number =>
    count * 4 + (isBeginning ? 2 : 0) + (word.stem.at(0) === misspelt.at(0) ? 0 : 1)
  const sorted = slips.toSorted((a, b) => cost(a) - cost(b) || a.word.stem.localeCompare(b.word.stem, "en"))
  const best = sorted[0]
  return best === undefined
    ? []
    : sorted
        .filter((slip) => cost(slip) < cost(best) + 2)
        .slice(0, 3)
        .map(({ word }) => word)
}
