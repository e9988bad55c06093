import type { FormState } from "@/design/form-state"
import type { FormAnswer } from "./form-answer"

/** Name of a sentence → the sentence, in the language of the page. */
export type Sentences = Readonly<Record<string, string>>

/** An answer in words. A name that nobody knows stays silent: only the shopper's own browser can have made it up. */
export function formWords(answer: FormAnswer | undefined, sentences: Sentences, round = 0): FormState {
  if (!answer) return { round, values: {} }
  const { kind, values, errors, details } = answer
  const say = (code: string) =>
    (Object.hasOwn(sentences, code) ? (sentences[code] ?? "") : "").replace(
      /\{(\w+)\}/g,
      (_, name: string) => details[name] ?? "",
    )
  if (kind === "done") return { round, values, done: say(answer.code) }
  const said = Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, say(code)]))
  return { round, values, problem: { kind, message: say(answer.code), errors: said } }
}
