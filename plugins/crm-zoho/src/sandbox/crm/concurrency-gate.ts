export interface ConcurrencyLimits {
  /** Calls of the organisation at once. */
  readonly all: number
  /** Of those, searches, COQL queries and writes of more than ten rows. */
  readonly heavy: number
}

/** Calls that are being answered at this moment. */
export class ConcurrencyGate {
  private all = 0
  private heavy = 0

  constructor(private readonly limits: ConcurrencyLimits) {}

  /** @returns what is to be called when the call is over; undefined when there are too many. */
  enter(isHeavy: boolean): (() => void) | undefined {
    if (this.all >= this.limits.all || (isHeavy && this.heavy >= this.limits.heavy)) return undefined
    const weight = isHeavy ? 1 : 0
    this.all += 1
    this.heavy += weight
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      this.all -= 1
      this.heavy -= weight
    }
  }
}
