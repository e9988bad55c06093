import { accept, reject, type Rule } from "./checked"
import { cleanText, lengthOf } from "./clean-text"

interface TextRule {
  readonly label: string
  readonly required: boolean
  /** Code points, both ends included. */
  readonly min: number
  readonly max: number
  /** What the whole text must look like. */
  readonly pattern: RegExp
  readonly missing: string
  readonly wrongCharacters: string
}

/** A rule for free text with a length and an alphabet. */
export function textRule({ label, required, min, max, pattern, missing, wrongCharacters }: TextRule): Rule {
  return {
    label,
    required,
    check(value) {
      const cleaned = cleanText(value, label)
      if (!cleaned.ok) return cleaned
      const text = cleaned.value.replace(/[’‘]/g, "'")
      if (text === "") return required ? reject("required", missing) : accept("")
      const length = lengthOf(text)
      if (length > max) return reject("too_long", `${label} can have at most ${max} characters.`)
      if (!pattern.test(text)) return reject("characters", wrongCharacters)
      if (length < min) return reject("too_short", `${label} needs at least ${min} characters.`)
      return accept(text)
    },
  }
}
