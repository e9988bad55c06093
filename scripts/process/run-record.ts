import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { endGroup, signalGroup } from "./end-group.ts"
import { groupMembers, hasEnvironment, type Identity, isAlive } from "./processes.ts"

/** The name that marks every child in its environment, so that a leftover is known without doubt. */
export const RUN_MARK = "SHOP_RUN"

interface Entry extends Identity {
  name: string
  mark: string
}

/**
 * The children of this run, written down as they start: a supervisor that is killed outright cannot end
 * them, so the next run reads the record and ends those, and only those.
 */
export class RunRecord {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true })
  }

  add(entry: Entry): void {
    const path = this.path(entry.name)
    writeFileSync(`${path}.new`, JSON.stringify(entry))
    renameSync(`${path}.new`, path)
  }

  remove(name: string): void {
    rmSync(this.path(name), { force: true })
  }

  /** Ends what a killed run left behind. @returns the names of what was ended */
  async endLeftovers(patience = 5_000): Promise<string[]> {
    const ended: string[] = []
    for (const file of readdirSync(this.folder).filter((name) => name.endsWith(".child.json"))) {
      const entry = parseEntry(join(this.folder, file))
      if (entry && isOurs(entry)) {
        await endGroup(entry.pid, patience, () => {
          signalGroup(entry.pid, "SIGTERM")
        })
        ended.push(entry.name)
      }
      rmSync(join(this.folder, file), { force: true })
    }
    return ended
  }

  private path(name: string): string {
    return join(this.folder, `${name.replaceAll(/[^a-z0-9-]+/gi, "-")}.child.json`)
  }
}

/**
 * The recorded leader still lives, or it died and left members in its group that carry the run's mark.
 * A process id used again by a stranger matches neither.
 */
function isOurs(entry: Entry): boolean {
  if (isAlive(entry)) return true
  const members = groupMembers(entry.pid)
  return members.length > 0 && members.every((pid) => hasEnvironment(pid, RUN_MARK, entry.mark))
}

function parseEntry(path: string): Entry | null {
  if (!existsSync(path)) return null
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"))
    if (typeof value !== "object" || value === null) return null
    const { pid, startedAt, name, mark } = value as Partial<Entry>
    if (typeof pid !== "number" || typeof startedAt !== "string") return null
    if (typeof name !== "string" || typeof mark !== "string") return null
    return { pid, startedAt, name, mark }
  } catch {
    return null
  }
}
