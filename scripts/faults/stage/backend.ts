import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Child } from "../../process/child.ts"
import { signalGroup } from "../../process/end-group.ts"
import { waitForHttp } from "../../process/wait-for.ts"
import { medusa } from "../../shop/medusa.ts"
import type { Ground } from "./ground.ts"

const BOOT_PATIENCE = 90_000

/** One server process of a shop, as `npm start` runs it; it can die and come back on the same port. */
export class Backend {
  private child: Child | null = null
  private boots = 0
  /** Milliseconds that each boot took until /ready. */
  readonly bootTimes: number[] = []

  readonly port: number

  constructor(
    private readonly ground: Ground,
    private readonly of: { name: string; port: number; env: NodeJS.ProcessEnv },
  ) {
    this.port = of.port
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`
  }

  get isRunning(): boolean {
    return this.child !== null && this.child.exit === null
  }

  /** Starts the process unless it runs, and waits until it is ready. */
  async start(): Promise<void> {
    if (this.isRunning) return
    this.boots += 1
    const began = Date.now()
    const name = this.nameOf(this.boots)
    this.child = this.ground.children.start(
      medusa(this.ground.root, {
        name,
        args: ["start", "--host", "127.0.0.1", "--port", String(this.port)],
        env: this.of.env,
        log: this.logOf(this.boots),
      }),
    )
    await waitForHttp(this.child, `${this.url}/ready`, BOOT_PATIENCE)
    this.bootTimes.push(Date.now() - began)
  }

  /** kill -9 to the whole process group: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    if (!this.child) return
    signalGroup(this.child.pid, "SIGKILL")
    await this.child.end(0)
    this.child = null
  }

  /** How often a text stands in the logs of all its boots. */
  said(text: string): number {
    const boots = Array.from({ length: this.boots }, (_, index) => this.logOf(index + 1))
    return boots
      .filter((log) => existsSync(log))
      .reduce((sum, log) => sum + readFileSync(log, "utf8").split(text).length - 1, 0)
  }

  /** SIGTERM, as a deployment ends it. @returns milliseconds until it was gone */
  async terminate(patience = 30_000): Promise<number> {
    const began = Date.now()
    await this.child?.end(patience)
    this.child = null
    return Date.now() - began
  }

  private nameOf(boot: number): string {
    return `${this.of.name} ${String(boot)}`
  }

  private logOf(boot: number): string {
    return join(this.ground.dir.logs, `${this.nameOf(boot).replaceAll(" ", "-")}.log`)
  }
}
