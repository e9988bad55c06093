import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"

import { emptyState, stateSchema, type SandboxState } from "./state"

/** Keeps the state on disk: written beside and renamed, so that a killed run leaves the old file or the new one. */
export class StateFile {
  #timer: NodeJS.Timeout | undefined

  constructor(
    private readonly path: string | undefined,
    private readonly state: () => SandboxState,
  ) {}

  /** @throws when the file is there but is not a state: an old demo is better named than silently forgotten. */
  static load(path: string | undefined): SandboxState {
    if (path === undefined || !existsSync(path)) return emptyState()
    try {
      return stateSchema.parse(JSON.parse(readFileSync(path, "utf8")))
    } catch (cause) {
      throw new Error(`The sandbox's state file ${path} cannot be read. Move it away to begin afresh.`, {
        cause,
      })
    }
  }

  /** Saves soon: many changes in one moment are one write. */
  touch(): void {
    if (this.path === undefined || this.#timer) return
    this.#timer = setTimeout(() => this.flush(), 50)
  }

  flush(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.path === undefined) return
    mkdirSync(dirname(this.path), { recursive: true })
    const beside = `${this.path}.${process.pid}.tmp`
    writeFileSync(beside, JSON.stringify(this.state()), { mode: 0o600 })
    renameSync(beside, this.path)
  }
}
