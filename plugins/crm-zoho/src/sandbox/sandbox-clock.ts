import type { Clock } from "medusa-integration-kit"

/** The sandbox's own time: the clock it was given, and what a test has added to it. */
export class SandboxClock {
  private aheadMs = 0

  constructor(private readonly clock: Clock) {}

  now(): Date {
    return new Date(this.milliseconds())
  }

  /** Milliseconds since 1970. */
  milliseconds(): number {
    return this.clock().getTime() + this.aheadMs
  }

  advance(ms: number): void {
    this.aheadMs += ms
  }
}
