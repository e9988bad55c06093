import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import PostalMime from "postal-mime"
import type { Email } from "postal-mime"

/** A folder that the store's postman writes into. */
export class MailFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), "back-in-stock-mails-"))

  async mails(): Promise<Email[]> {
    const files = readdirSync(this.path).filter((file) => file.endsWith(".eml"))
    return Promise.all(files.map((file) => PostalMime.parse(readFileSync(path.join(this.path, file)))))
  }

  /** Whom they went to, in alphabetical order. */
  async readers(): Promise<string[]> {
    const mails = await this.mails()
    return mails.flatMap(({ to }) => (to ?? []).map(({ address }) => address ?? "")).sort()
  }

  empty(): void {
    for (const file of readdirSync(this.path)) rmSync(path.join(this.path, file))
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}
