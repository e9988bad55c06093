import { spawn } from "node:child_process"
import path from "node:path"

export const STORE = path.join(__dirname, "store")

export interface Finished {
  readonly code: number | null
  readonly output: string
}

/** Runs `medusa <args>` in the test store as a process of its own. */
export function medusa(
  databaseUrl: string,
  args: string[],
  onOutput?: (output: string) => void,
): Promise<Finished> {
  const cli = require.resolve("@medusajs/cli/cli.js")
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: STORE,
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      MEDUSA_DISABLE_TELEMETRY: "1",
      LOG_LEVEL: "info",
    },
  })
  let output = ""
  const collect = (chunk: Buffer): void => {
    output += chunk.toString("utf8")
    onOutput?.(output)
  }
  child.stdout.on("data", collect)
  child.stderr.on("data", collect)
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code) => resolve({ code, output }))
  })
}
