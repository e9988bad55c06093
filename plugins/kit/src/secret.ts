import { inspect } from "node:util"

/**
 * A text that must not appear in logs, errors or JSON. It prints as `[secret]` wherever it is printed by accident;
 * only {@link Secret.reveal} gives the text, so every use is easy to find.
 */
export class Secret {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** The text itself, for the one line that signs or sends with it. */
  reveal(): string {
    return this.#text
  }

  toString(): string {
    return "[secret]"
  }

  toJSON(): string {
    return "[secret]"
  }

  [inspect.custom](): string {
    return "[secret]"
  }
}
