/** Set for a supervisor that must not outlive the process that started it. */
export const FOLLOW_PARENT = "SHOP_FOLLOW_PARENT"

/**
 * Why this command should end: a signal, or its parent's death. npm repeats a terminal's Ctrl-C to us, so the
 * same key arrives twice at once; only one that comes later means impatience.
 */
export class Ending {
  /** Settles with a word about why, once. */
  readonly asked: Promise<string>
  /** Settles when a person asks a second time. */
  readonly hurried: Promise<void>
  private firstAt = 0

  constructor() {
    let ask: (why: string) => void = () => undefined
    let hurry: () => void = () => undefined
    this.asked = new Promise((settle) => (ask = settle))
    this.hurried = new Promise((settle) => (hurry = settle))
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (this.firstAt === 0) {
          this.firstAt = Date.now()
          ask(signal)
        } else if (Date.now() - this.firstAt > 1_000) hurry()
      })
    }
    this.watchParent(ask)
    // A closed terminal or a broken pipe must not kill the process before its children are ended.
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined)
  }

  /**
   * npm, or the command that started us, waits for us; if it is killed outright, nobody but we can end the
   * shop any more. Started directly from a shell we may well outlive it.
   */
  private watchParent(ask: (why: string) => void): void {
    if (!process.env["npm_lifecycle_event"] && !process.env[FOLLOW_PARENT]) return
    const parent = process.ppid
    const timer = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(timer)
      ask("the end of the command that started it")
    }, 1_000)
    timer.unref()
  }
}
