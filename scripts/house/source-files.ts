import { execFileSync } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { join, relative } from "node:path"

const MADE = new Set([
  "node_modules",
  ".medusa",
  ".next",
  ".data",
  ".git",
  "dist",
  "coverage",
  "test-results",
  "playwright-report",
])

/** Every file of the checkout that is written by hand, from the root: as git sees it, or by walking without git. */
export function sourceFiles(root: string): string[] {
  try {
    const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 64 * 1024 * 1024,
    })
    return listed.split("\n").filter((path) => path && existsSync(join(root, path)))
  } catch {
    return walk(root, root)
  }
}

function walk(root: string, folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (MADE.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(root, path) : [relative(root, path)]
  })
}
