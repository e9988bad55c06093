import { defineDestination } from "../src/destination"
import type { Delivery, Destination, MissingDelivery, TryContext, Verdict } from "../src/destination"

export interface Send {
  readonly delivery: Delivery
  readonly mayHaveArrived: boolean
  readonly attempt: number
}

/** A destination that answers as a test tells it to, and keeps what was sent. Good news unless told otherwise. */
export class TestDestination {
  readonly sends: Send[] = []
  answer: (send: Send, context: TryContext) => Verdict | Promise<Verdict> = () => ({ kind: "done" })
  missing: MissingDelivery[] = []
  sweeps: (Date | null)[] = []

  constructor(
    readonly name: string,
    settings: Partial<Destination> = {},
  ) {
    defineDestination({
      name,
      title: `Test ${name}`,
      deliver: async (_container, delivery, context) => {
        const send = { delivery, mayHaveArrived: context.mayHaveArrived, attempt: context.attempt }
        this.sends.push(send)
        return this.answer(send, context)
      },
      findMissing: (_container, { since }) => this.#findMissing(since),
      ...settings,
    })
  }

  async *#findMissing(since: Date | null): AsyncIterable<MissingDelivery> {
    this.sweeps.push(since)
    yield* this.missing
  }

  get subjects(): string[] {
    return this.sends.map(({ delivery }) => delivery.subject)
  }
}
