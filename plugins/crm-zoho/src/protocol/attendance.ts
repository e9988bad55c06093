import { setImmediate as afterThisTurn } from "node:timers/promises"

/** Waits until whoever may still join a call has joined it. */
export interface Gatherers {
  /** Resolves when a call that has begun to gather should wait no longer. */
  readonly gathered: () => Promise<void>
  /** Marks the time in which somebody waits for an answer, and can join no other call. */
  readonly ask: <Answer>(answer: Promise<Answer>) => Promise<Answer>
}

/**
 * Knows of everybody at work in a process whether they wait for an answer already. A call is gathered when nobody is
 * left who could join it: one delivery alone waits for nobody, forty fill calls of ten however far apart they are.
 */
export class Attendance implements Gatherers {
  #present = 0
  #asking = 0
  readonly #waiting = new Set<() => void>()

  /** @param mostMs how long a call waits for others at most, in milliseconds */
  constructor(private readonly mostMs: number) {}

  /** Counts somebody in while they act. */
  async attend<Result>(act: () => Promise<Result>): Promise<Result> {
    this.#present += 1
    try {
      return await act()
    } finally {
      this.#present -= 1
      this.look()
    }
  }

  ask = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    this.#asking += 1
    void afterThisTurn().then(() => {
      this.look()
    })
    try {
      return await answer
    } finally {
      this.#asking -= 1
    }
  }

  gathered = (): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        this.#waiting.delete(end)
        resolve()
      }
      const timer = setTimeout(end, this.mostMs)
      this.#waiting.add(end)
    })

  private look(): void {
    if (this.#asking < this.#present) return
    for (const end of [...this.#waiting]) end()
  }
}
