import { existsSync, renameSync } from "node:fs"
import { say } from "../boot/progress.mjs"
import type { Child, ChildSpec } from "../process/child.ts"
import type { Children } from "../process/children.ts"

/** Milliseconds before a process that ended by itself is started again: soon at first, then ever later. */
const FIRST_PAUSE = 500
const LONGEST_PAUSE = 30_000
/** A process that lived so long, in milliseconds, ended for a reason of its own and not of its start. */
const SETTLED = 60_000
/** Milliseconds that a process gets to answer what it was asked before it is told to end. */
const DRAIN = 30_000

export interface Kept {
  readonly spec: ChildSpec
  /** Settles when the process does its work. @throws when it ended or needs too long */
  readonly ready: (child: Child) => Promise<void>
}

/** One process that is always wanted: it is started again whenever it ends by itself. */
export class Keeper {
  private child: Child | null = null
  private wanted = false
  /** Grows with each start until the process has lived for a while. */
  private pause = FIRST_PAUSE

  constructor(
    private readonly children: Children,
    private readonly kept: Kept,
  ) {}

  /** Starts the process and waits until it is ready; from then on it is kept. */
  async start(): Promise<void> {
    this.wanted = true
    const { spec } = this.kept
    // Why the last one ended stays readable.
    if (existsSync(spec.log)) renameSync(spec.log, spec.log.replace(/\.log$/, ".last.log"))
    const child = this.children.start(spec)
    this.child = child
    const began = Date.now()
    try {
      await this.kept.ready(child)
    } catch (error) {
      await this.letGo(child)
      throw error
    }
    void this.watch(child, began)
  }

  /** Tells the process that it will soon be ended: its health says so, and the proxy sends its requests elsewhere. */
  announce(): void {
    if (this.child?.exit === null) process.kill(this.child.pid, "SIGUSR2")
  }

  /** Ends the process when it has answered what it was asked. */
  async stop(): Promise<void> {
    this.wanted = false
    if (this.child) await this.letGo(this.child, DRAIN)
  }

  private isWanted(): boolean {
    return this.wanted && !this.children.areEnding()
  }

  private async letGo(child: Child, patience = 0): Promise<void> {
    if (this.child === child) this.child = null
    await this.children.end(child, patience)
  }

  private async watch(child: Child, began: number): Promise<void> {
    const exit = await child.exited
    if (this.child !== child || !this.isWanted()) return
    say(
      `${child.spec.name} ended by itself (${exit.signal ?? `exit ${String(exit.code)}`}): starting it again`,
    )
    await this.letGo(child)
    if (Date.now() - began > SETTLED) this.pause = FIRST_PAUSE
    await this.revive()
  }

  private async revive(): Promise<void> {
    await new Promise((wake) => setTimeout(wake, this.pause))
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE)
    if (!this.isWanted()) return
    try {
      await this.start()
      say(`${this.kept.spec.name} is back`)
    } catch (error) {
      if (!this.isWanted()) return
      say(`${this.kept.spec.name} does not start: ${error instanceof Error ? error.message : String(error)}`)
      await this.revive()
    }
  }
}
