import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative } from "node:path"

/** Folders that a build makes, or that only tests read. */
const IGNORED = new Set([
  "node_modules",
  ".medusa",
  ".next",
  "dist",
  "integration-tests",
  "journeys",
  "docs",
  "static",
  "uploads",
  "coverage",
  "test-results",
  "playwright-report",
])

/**
 * A hash over names and contents of everything a build reads in the given files and folders. Contents and not
 * times: a fresh clone and an old checkout of one commit are the same.
 *
 * @param more further words that the result depends on, e.g. the fingerprints of what it is built upon
 */
export function fingerprint(root: string, paths: readonly string[], more: readonly string[] = []): string {
  const hash = createHash("sha256")
  for (const word of more) hash.update(`${word}\0`)
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) {
      hash.update(`${relative(root, file)}\0`)
      hash.update(readFileSync(file))
    }
  }
  return hash.digest("hex")
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (IGNORED.has(entry.name) || /\.(test|spec)\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$/.test(entry.name))
        return []
      return entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]
    })
}
