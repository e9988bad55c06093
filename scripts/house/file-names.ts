import { basename, dirname } from "node:path"

/** Names that say nothing about what is inside. */
const EMPTY_WORDS = /^(?:utils?|helpers?|common|managers?|misc)$/

/**
 * A source file is named in kebab-case after the one thing it exports. Framework names (Medusa's
 * `Migration20250101…`, Next.js's `[handle]`) are theirs.
 */
export function fileNameFaults(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!/^(?:plugins|backend|storefront|scripts)\/.*\.(?:ts|tsx|mjs)$/.test(path)) return []
    const stem = basename(path).replace(/(?:\.(?:test|spec|config|d))*\.[a-z]+$/, "")
    const folder = basename(dirname(path))
    if (EMPTY_WORDS.test(stem) || EMPTY_WORDS.test(folder))
      return [`${path}: name it after the one thing it exports`]
    if (/\/migrations\//.test(path) || /^\[.*\]$/.test(stem)) return []
    return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(stem) ? [] : [`${path}: the name is not in kebab-case`]
  })
}
