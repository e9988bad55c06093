import type { Answer } from "./ask.ts"
import { cardLike, secretsIn } from "./secrets-in.ts"

/** Listens to every answer that a shopper gets: how many were 5xx, how long they took, whether a secret was in one. */
export class Watch {
  /** One line for each 5xx since it was last cleared. */
  readonly serverErrors: string[] = []
  /** One line for each secret or card number in an answer, for the whole life of the shop. */
  readonly leaks: string[] = []
  slowest = 0

  saw(what: string, answer: Answer): void {
    if (answer.status >= 500)
      this.serverErrors.push(`${what}: ${String(answer.status)} ${answer.text.slice(0, 200)}`)
    this.slowest = Math.max(this.slowest, answer.took)
    for (const found of [...secretsIn(answer.text), ...cardLike(answer.text)])
      this.leaks.push(`${found} in the answer to ${what}`)
  }

  clear(): void {
    this.serverErrors.length = 0
    this.slowest = 0
  }
}
