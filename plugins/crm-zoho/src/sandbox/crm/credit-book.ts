import type { SandboxClock } from "../sandbox-clock"

const DAY_MS = 24 * 60 * 60 * 1000
const MINUTE_MS = 60 * 1000

/** API credits of the organisation in a rolling day, counted by the minute. */
export class CreditBook {
  private minutes: { readonly at: number; spent: number }[] = []

  constructor(
    private readonly clock: SandboxClock,
    /** Credits in 24 hours. */
    private limit: number,
  ) {}

  get total(): number {
    return this.limit
  }

  /** Another edition: more credits a day, or fewer. */
  setTotal(limit: number): void {
    this.limit = limit
  }

  used(): number {
    const now = this.clock.milliseconds()
    this.minutes = this.minutes.filter(({ at }) => now - at < DAY_MS)
    return this.minutes.reduce((sum, { spent }) => sum + spent, 0)
  }

  /** As if so many had been spent just now and none before. */
  setUsed(credits: number): void {
    this.minutes = []
    this.add(credits)
  }

  /** @returns whether there were enough; a call without credits costs none. */
  spend(credits: number): boolean {
    if (this.used() + credits > this.limit) return false
    this.add(credits)
    return true
  }

  /** Sent with answers once half of the credits are gone. */
  header(): Readonly<Record<string, string>> {
    const used = this.used()
    return used * 2 < this.limit ? {} : { "x-api-credits-remaining": String(this.limit - used) }
  }

  private add(credits: number): void {
    const minute = Math.floor(this.clock.milliseconds() / MINUTE_MS) * MINUTE_MS
    const last = this.minutes.at(-1)
    if (last?.at === minute) last.spent += credits
    else this.minutes.push({ at: minute, spent: credits })
  }
}
