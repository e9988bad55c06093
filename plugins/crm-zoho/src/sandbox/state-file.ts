import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { rename, writeFile } from "node:fs/promises"
import { dirname } from "node:path"

const SHORTEST_PAUSE_MS = 1000

/**
 * Keeps the state on disk: written beside and renamed, so that a killed sandbox leaves the old file or the new one.
 * The first change is written at once, later ones at most once a second, and more rarely the longer a write takes.
 */
export class StateFile {
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> | undefined
  private isDirty = false
  private restUntil = 0

  constructor(
    private readonly path: string | undefined,
    private readonly state: () => unknown,
  ) {}

  /** @throws when the file is there but holds no JSON: an old demo is better named than silently forgotten. */
  static read(path: string | undefined): unknown {
    if (path === undefined || !existsSync(path)) return undefined
    try {
      return JSON.parse(readFileSync(path, "utf8"))
    } catch (cause) {
      const message = `The sandbox's state file ${path} cannot be read. Move it away to begin afresh.`
      throw new Error(message, { cause })
    }
  }

  /** Saves soon: many changes in one moment are one write. */
  touch(): void {
    if (this.path === undefined) return
    this.isDirty = true
    if (this.timer || this.writing) return
    this.timer = setTimeout(() => this.begin(), Math.max(0, this.restUntil - Date.now()))
  }

  /** Everything is on disk when this comes back. @throws when the file cannot be written. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    await this.writing
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.path === undefined || !this.isDirty) return
    mkdirSync(dirname(this.path), { recursive: true })
    writeFileSync(this.beside, JSON.stringify(this.state()), { mode: 0o600 })
    renameSync(this.beside, this.path)
    this.isDirty = false
  }

  private get beside(): string {
    return `${this.path ?? ""}.next`
  }

  private begin(): void {
    this.timer = undefined
    this.isDirty = false
    const began = Date.now()
    this.writing = this.write()
      // A disk that is full now may not be at the end, where the failure is told.
      .catch(() => void (this.isDirty = true))
      .then(() => {
        this.writing = undefined
        this.restUntil = Date.now() + Math.max(SHORTEST_PAUSE_MS, 10 * (Date.now() - began))
        if (this.isDirty) this.touch()
      })
  }

  private async write(): Promise<void> {
    const path = this.path ?? ""
    mkdirSync(dirname(path), { recursive: true })
    await writeFile(this.beside, JSON.stringify(this.state()), { mode: 0o600 })
    await rename(this.beside, path)
  }
}
