import type { HttpAnswer } from "medusa-integration-kit"

export interface Usage {
  readonly calls: number
  /** Of the organisation's rolling day; undefined when Zoho has not said: it does only beyond half of them. */
  readonly creditsLeft: number | undefined
}

const CREDITS = "x-api-credits-remaining"

/** Counts this process's calls, and hears how many credits are left and whether Zoho answers at all. */
export class UsageMeter {
  #calls = 0
  #creditsLeft: number | undefined
  #silences = 0

  note(answer: HttpAnswer): void {
    if (answer.kind === "not_sent") return
    this.#calls += 1
    if (answer.kind === "no_answer") {
      this.#silences += 1
      return
    }
    this.#silences = 0
    const said = answer.headers.get(CREDITS)
    if (said !== null && /^\d+$/.test(said)) this.#creditsLeft = Number(said)
  }

  /** Calls in a row that were not answered, in this process. */
  get silences(): number {
    return this.#silences
  }

  /** What has been used since this was last asked; the credits are Zoho's last word. */
  take(): Usage {
    const calls = this.#calls
    this.#calls = 0
    return { calls, creditsLeft: this.#creditsLeft }
  }
}
