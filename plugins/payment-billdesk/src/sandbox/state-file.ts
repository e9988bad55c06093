import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { mkdir, rename, writeFile } from "node:fs/promises"
import { dirname } from "node:path"

import { emptyState, stateSchema, type SandboxState } from "./state"

const SHORTEST_PAUSE_MS = 50

/**
 * Keeps the state on disk: written beside and renamed, so that a killed run leaves the old file or the new one.
 * While it runs, it writes in the background, one write at a time, and rests longer the longer a write takes; at
 * the end {@link flush} writes everything.
 */
export class StateFile {
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> | undefined
  #dirty = false
  #pauseMs = SHORTEST_PAUSE_MS

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
    if (this.path === undefined) return
    this.#dirty = true
    if (this.#timer || this.#writing) return
    this.#timer = setTimeout(() => this.#begin(), this.#pauseMs)
  }

  /** Everything is on disk when this comes back. @throws when the file cannot be written. */
  async flush(): Promise<void> {
    this.#forgetTimer()
    await this.#writing
    // The write that has just ended may have planned the next one.
    this.#forgetTimer()
    if (this.path === undefined) return
    mkdirSync(dirname(this.path), { recursive: true })
    writeFileSync(this.#beside, JSON.stringify(this.state()), { mode: 0o600 })
    renameSync(this.#beside, this.path)
    this.#dirty = false
  }

  get #beside(): string {
    return `${this.path}.${process.pid}.tmp`
  }

  #forgetTimer(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #begin(): void {
    this.#timer = undefined
    this.#dirty = false
    const began = Date.now()
    this.#writing = this.#write()
      // A disk that is full now may not be at the end, where the failure is told.
      .catch(() => undefined)
      .then(() => {
        this.#writing = undefined
        this.#pauseMs = Math.max(SHORTEST_PAUSE_MS, 10 * (Date.now() - began))
        if (this.#dirty) this.touch()
      })
  }

  async #write(): Promise<void> {
    if (this.path === undefined) return
    await mkdir(dirname(this.path), { recursive: true })
    await writeFile(this.#beside, JSON.stringify(this.state()), { mode: 0o600 })
    await rename(this.#beside, this.path)
  }
}
