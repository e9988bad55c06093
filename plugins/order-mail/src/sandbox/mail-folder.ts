import { readdir, readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import PostalMime from "postal-mime"

/** A mail as a list shows it. */
export interface MailEntry {
  /** Its file's name, without `.eml`. */
  readonly id: string
  readonly subject: string
  readonly from: string
  readonly to: string
  /** When it was written, ISO 8601. */
  readonly at: string
}

/** A mail with everything in it. */
export interface KeptMail extends MailEntry {
  readonly messageId: string
  readonly text: string
  readonly html: string
  readonly source: string
}

const FILE = /^([A-Za-z0-9_-]+)\.eml$/
/** A list longer than this is no list; older mails can still be opened by their id. */
const LONGEST_LIST = 200

/** A folder of `.eml` files; whatever else lies in it is not looked at. */
export class MailFolder {
  readonly #folder: string
  readonly #read = new Map<string, { readonly changed: number; readonly mail: KeptMail }>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Newest first. A folder that nobody has made yet has no mails. */
  async list(): Promise<KeptMail[]> {
    const files = await this.#files()
    const dated = await Promise.all(files.map(async (id) => ({ id, changed: await this.#changedAt(id) })))
    const newest = dated
      .filter(({ changed }) => changed > 0)
      .sort((a, b) => b.changed - a.changed || (a.id < b.id ? 1 : -1))
      .slice(0, LONGEST_LIST)
    const mails = await Promise.all(newest.map(({ id }) => this.open(id)))
    return mails.filter((mail) => mail !== undefined)
  }

  /** Undefined when there is no such mail. */
  async open(id: string): Promise<KeptMail | undefined> {
    const changed = FILE.test(`${id}.eml`) ? await this.#changedAt(id) : 0
    if (changed === 0) return undefined
    const known = this.#read.get(id)
    if (known?.changed === changed) return known.mail
    const mail = await this.#parse(id, new Date(changed))
    this.#read.set(id, { changed, mail })
    return mail
  }

  async #files(): Promise<string[]> {
    try {
      return (await readdir(this.#folder)).flatMap((name) => FILE.exec(name)?.[1] ?? [])
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return []
      throw error
    }
  }

  async #changedAt(id: string): Promise<number> {
    const found = await stat(this.#path(id)).catch(() => undefined)
    return found?.isFile() ? found.mtimeMs : 0
  }

  async #parse(id: string, at: Date): Promise<KeptMail> {
    const bytes = await readFile(this.#path(id))
    const mail = await PostalMime.parse(bytes)
    return {
      id,
      subject: mail.subject ?? "(no subject)",
      from: person(mail.from),
      to: (mail.to ?? []).map(person).join(", "),
      at: at.toISOString(),
      messageId: mail.messageId ?? "",
      text: mail.text ?? "",
      html: mail.html ?? "",
      source: bytes.toString("utf8"),
    }
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.eml`)
  }
}

function person(of: { readonly name?: string; readonly address?: string } | undefined): string {
  const { name = "", address = "" } = of ?? {}
  return name === "" ? address : `${name} <${address}>`
}
