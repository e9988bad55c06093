import { existsSync } from "node:fs"
import { join } from "node:path"
import { Fault } from "../boot/fault.mjs"
import type { ChildSpec } from "../process/child.ts"

/** One command of Medusa's CLI in the built server, without npx in between: one process fewer to signal. */
export function medusa(
  root: string,
  command: { name: string; args: string[]; env: NodeJS.ProcessEnv; log: string },
): ChildSpec {
  const server = join(root, "backend/.medusa/server")
  if (!existsSync(server)) throw new Fault("The backend is not built: npm start builds it.")
  return {
    ...command,
    command: process.execPath,
    args: [join(root, "node_modules/@medusajs/cli/cli.js"), ...command.args],
    cwd: server,
  }
}
