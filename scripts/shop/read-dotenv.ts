import { existsSync } from "node:fs"
import { join } from "node:path"

/** Completes process.env from `.env` at the root, if there is one. What is set already wins. */
export function readDotenv(root: string): void {
  const path = join(root, ".env")
  if (existsSync(path)) process.loadEnvFile(path)
}
