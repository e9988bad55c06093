import { spawn } from "node:child_process"
import path from "node:path"

export const STORE = path.join(__dirname, "store")
/** Held by the test: workers wait for it before their turn. */
export const START_LINE = 4343

export interface WorkerProcess {
  /** Resolves when it has said these words; rejects when it ended without. */
  readonly says: (words: string) => Promise<void>
  readonly kill: () => void
  readonly ended: Promise<void>
}

/** Runs one turn of the worker in a process of its own. */
export function startWorker(databaseUrl: string): WorkerProcess {
  const cli = require.resolve("@medusajs/cli/cli.js")
  const child = spawn(process.execPath, [cli, "exec", "./src/scripts/work.js"], {
    cwd: STORE,
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      MEDUSA_DISABLE_TELEMETRY: "1",
      LOG_LEVEL: "warn",
    },
  })
  let output = ""
  const listeners = new Set<() => void>()
  const collect = (chunk: Buffer): void => {
    output += chunk.toString("utf8")
    for (const listener of listeners) listener()
  }
  child.stdout.on("data", collect)
  child.stderr.on("data", collect)
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()))
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const listen = () => {
        if (output.includes(words)) resolve()
      }
      listeners.add(listen)
      listen()
      void ended.then(() => reject(new Error(`It ended before it said "${words}": ${output}`)))
    })
  return { says, kill: () => child.kill("SIGKILL"), ended }
}
