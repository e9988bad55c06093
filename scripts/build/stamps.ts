import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/**
 * What was built from which sources. A stamp is removed before a build begins and written after it ended, so
 * a build that was cut short is never taken for a whole one.
 */
export class Stamps {
  private readonly folder: string

  constructor(root: string) {
    this.folder = join(root, ".medusa", "stamps")
    mkdirSync(this.folder, { recursive: true })
  }

  /** @param product a file that only a whole build leaves */
  isFresh(name: string, fingerprint: string, product: string): boolean {
    const path = this.path(name)
    return existsSync(product) && existsSync(path) && readFileSync(path, "utf8") === fingerprint
  }

  remove(name: string): void {
    rmSync(this.path(name), { force: true })
  }

  write(name: string, fingerprint: string): void {
    const path = this.path(name)
    writeFileSync(`${path}.new`, fingerprint)
    renameSync(`${path}.new`, path)
  }

  private path(name: string): string {
    return join(this.folder, name.replaceAll("/", "-"))
  }
}
