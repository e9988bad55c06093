/** When each reader was last written to: one mail of a kind in a while, however often it is asked for. */
export class QuietMinutes {
  readonly #lastAt = new Map<string, number>()
  readonly #ms: number

  constructor(ms: number) {
    this.#ms = ms
  }

  /** Milliseconds until this reader may be written to; 0 for now. */
  waitFor(reader: string, now: Date): number {
    const lastAt = this.#lastAt.get(reader)
    return lastAt === undefined ? 0 : Math.max(0, lastAt + this.#ms - now.getTime())
  }

  wroteTo(reader: string, now: Date): void {
    for (const [key, at] of this.#lastAt) if (at + this.#ms <= now.getTime()) this.#lastAt.delete(key)
    this.#lastAt.set(reader, now.getTime())
  }
}
