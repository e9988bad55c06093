import { join } from "node:path"
import { connect } from "node:net"
import { existsSync } from "node:fs"
import type { Child } from "../../process/child.ts"
import { signalGroup } from "../../process/end-group.ts"
import { until } from "../tools/pause.ts"
import type { Ground } from "./ground.ts"

/** Where distributions put it. */
const PROGRAMS = ["/usr/bin/redis-server", "/usr/local/bin/redis-server", "/opt/homebrew/bin/redis-server"]

/** The Redis server of this machine, or null: the scenarios that need one are then left out and say so. */
export function redisProgram(): string | null {
  return PROGRAMS.find((path) => existsSync(path)) ?? null
}

/** A Redis of our own that keeps nothing: killed, it comes back empty. */
export class Redis {
  private child: Child | null = null
  private starts = 0

  constructor(
    private readonly ground: Pick<Ground, "children" | "dir" | "environment">,
    private readonly program: string,
    readonly port: number,
  ) {}

  get url(): string {
    return `redis://127.0.0.1:${String(this.port)}`
  }

  async start(): Promise<void> {
    this.starts += 1
    const name = `redis ${String(this.port)} ${String(this.starts)}`
    this.child = this.ground.children.start({
      name,
      command: this.program,
      args: [
        ...["--port", String(this.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
        ...["--maxmemory-policy", "noeviction", "--dir", this.ground.dir.path],
      ],
      cwd: this.ground.dir.path,
      env: this.ground.environment({}),
      log: join(this.ground.dir.logs, `${name.replaceAll(" ", "-")}.log`),
    })
    await until(
      "Redis answers",
      () => this.command("PING").then((answer) => answer.startsWith("+PONG")),
      10_000,
    )
  }

  async kill(): Promise<void> {
    if (!this.child) return
    signalGroup(this.child.pid, "SIGKILL")
    await this.child.end(0)
    this.child = null
  }

  /** Forgets everything: locks, queues, events. */
  async flush(): Promise<void> {
    await this.command("FLUSHALL")
  }

  private command(word: string): Promise<string> {
    return new Promise((settle) => {
      const socket = connect(this.port, "127.0.0.1", () => socket.write(`${word}\r\n`))
      socket.setTimeout(5_000, () => socket.destroy())
      socket.once("data", (bytes) => {
        settle(bytes.toString("utf8"))
        socket.destroy()
      })
      socket.once("error", () => {
        settle("")
      })
      socket.once("close", () => {
        settle("")
      })
    })
  }
}
