import type { Clock } from "medusa-integration-kit"

import type { SandboxDeed } from "../state"

/** The longest delay that a timer of Node can wait for. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** What is going to happen by itself, each deed once, over a restart too where the state is kept. */
export class Agenda {
  readonly #timers = new Map<SandboxDeed, NodeJS.Timeout>()

  constructor(
    private readonly parts: {
      /** The list that is kept with the state. */
      readonly deeds: SandboxDeed[]
      readonly changed: () => void
      readonly clock: Clock
      readonly perform: (deed: SandboxDeed) => void
    },
  ) {}

  add(deed: Omit<SandboxDeed, "dueAt">, afterMs: number): void {
    const dueAt = new Date(this.parts.clock().getTime() + afterMs)
    const added = { ...deed, dueAt }
    this.parts.deeds.push(added)
    this.parts.changed()
    this.#wait(added, afterMs)
  }

  /** Goes on with what was still to come when the sandbox last ended. */
  resume(): void {
    const now = this.parts.clock().getTime()
    for (const deed of [...this.parts.deeds]) this.#wait(deed, Math.max(0, deed.dueAt.getTime() - now))
  }

  /** Does at once what was to happen to an order later. @returns how many deeds that was */
  hurry(bdOrderId: string): number {
    const due = this.parts.deeds.filter((deed) => deed.bdOrderId === bdOrderId)
    for (const deed of due) this.#perform(deed)
    return due.length
  }

  clear(): void {
    this.stop()
    this.parts.deeds.length = 0
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
  }

  #wait(deed: SandboxDeed, afterMs: number): void {
    const timer = setTimeout(() => this.#perform(deed), Math.min(afterMs, LONGEST_TIMER_MS))
    this.#timers.set(deed, timer)
  }

  #perform(deed: SandboxDeed): void {
    clearTimeout(this.#timers.get(deed))
    this.#timers.delete(deed)
    const at = this.parts.deeds.indexOf(deed)
    if (at < 0) return
    this.parts.deeds.splice(at, 1)
    this.parts.changed()
    this.parts.perform(deed)
  }
}
