/** The trigrams of a word with its ends marked, each once: what two similar words share. */
export function gramsOf(word: string): string[] {
  const padded = [..."  ", ...word, " "]
  return [...new Set(padded.slice(2).map((_, at) => padded.slice(at, at + 3).join("")))]
}
