import type { Face, Weight } from "./faces"

/** A stretch of text that one face draws. */
export interface Run {
  readonly face: string
  readonly text: string
}

/** Stands, visibly, for what no face can draw: other scripts, emoji. Every Latin face has it. */
const REPLACEMENT = "\ufffd"
/** Joiners and selectors shape their neighbours and have no picture of their own. */
const UNSEEN = /[\u200c\u200d\ufe00-\ufe0f]/gu
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

/** The characters of a text as a reader counts them. */
export const charactersOf = (text: string): string[] =>
  [...graphemes.segment(text.normalize("NFC"))].map(({ segment }) => segment)

/**
 * Divides a text among the faces of a weight. A character stays with the face before it where that can draw it, so that
 * the spaces of a Devanagari name are Devanagari's.
 */
export function runsOf(text: string, weight: Weight, faces: readonly Face[]): Run[] {
  const candidates = faces.filter((face) => face.weight === weight)
  const runs: { face: string; text: string }[] = []
  let current: Face | undefined
  for (const character of charactersOf(text)) {
    const seen = [...character.replace(UNSEEN, "")].map((part) => part.codePointAt(0) ?? 0)
    const draws = (face: Face | undefined): face is Face => face !== undefined && seen.every(face.has)
    const face: Face | undefined = draws(current) ? current : candidates.find(draws)
    const drawn = face ? character : REPLACEMENT
    current = face ?? candidates[0]
    const last = runs.at(-1)
    if (last && last.face === current?.name) last.text += drawn
    else if (current) runs.push({ face: current.name, text: drawn })
  }
  return runs
}
