import type { ZohoOutcome } from "./outcome"
import type { WrittenRecord } from "./upsert"

/** What a try asked and heard, in a few lines without values: names of fields, ids and codes. */
export class Trail {
  readonly #asked: string[] = []
  readonly #heard: string[] = []
  #mayHaveWritten = false

  asked(line: string): void {
    this.#asked.push(line)
  }

  /** Writes down the answer to a write, and passes it on. */
  wrote<T extends ZohoOutcome<WrittenRecord>>(what: string, fields: readonly string[], answer: T): T {
    this.#asked.push(`${what}: ${fields.join(", ")}`)
    this.#heard.push(
      answer.kind === "accepted" ? `${answer.value.action} ${answer.value.id}` : inWords(answer),
    )
    if (answer.kind !== "refused") this.#mayHaveWritten = true
    return answer
  }

  /** Writes down what a question came to, and passes it on. */
  read<T extends ZohoOutcome<unknown>>(what: string, answer: T): T {
    this.#asked.push(what)
    this.#heard.push(
      answer.kind === "accepted" ? (answer.value === undefined ? "none" : "found") : inWords(answer),
    )
    return answer
  }

  /** Whether anything of this try may be in Zoho. */
  get mayHaveWritten(): boolean {
    return this.#mayHaveWritten
  }

  get request(): string {
    return this.#asked.join("\n")
  }

  get answer(): string {
    return this.#heard.join("\n")
  }
}

function inWords(answer: Exclude<ZohoOutcome<unknown>, { kind: "accepted" }>): string {
  if (answer.kind === "unknown") return `no certain answer: ${answer.code}`
  const at = answer.path ?? answer.field
  return `${answer.code}${at === undefined ? "" : ` at ${at}`}`
}
