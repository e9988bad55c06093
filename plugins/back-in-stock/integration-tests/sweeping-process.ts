import { spawn } from "node:child_process"
import path from "node:path"

export const STORE = path.join(__dirname, "store")
/** Held by the test: the processes wait for it before their sweep. */
export const START_LINE = 4545

export interface SweepingProcess {
  readonly says: (words: string) => Promise<void>
  /** Everything it said. */
  readonly ended: Promise<string>
}

/** One sweep and one turn of the outbox in a process of its own. */
export function startSweeping(databaseUrl: string): SweepingProcess {
  const cli = require.resolve("@medusajs/cli/cli.js")
  const child = spawn(process.execPath, [cli, "exec", "./src/scripts/sweep.js"], {
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
  const ended = new Promise<string>((resolve) => child.on("close", () => resolve(output)))
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const listen = () => {
        if (output.includes(words)) resolve()
      }
      listeners.add(listen)
      listen()
      void ended.then(() => reject(new Error(`It ended before it said "${words}": ${output}`)))
    })
  return { says, ended }
}
