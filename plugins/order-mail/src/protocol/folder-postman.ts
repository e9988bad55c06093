import { chmod, mkdir, open, rename, rm } from "node:fs/promises"
import { join } from "node:path"
import { createTransport } from "nodemailer"
import { toMessage } from "./letter"
import type { Letter } from "./letter"
import type { Postman, SendAnswer } from "./postman"
import { readFailure } from "./read-failure"

/** Lays letters into a folder, byte for byte what a server would get: `<local part of the message id>.eml`. */
export class FolderPostman implements Postman {
  readonly #folder: string
  readonly #composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" })

  constructor(folder: string) {
    this.#folder = folder
  }

  async send(letter: Letter): Promise<SendAnswer> {
    try {
      const { message } = await this.#composer.sendMail(toMessage(letter))
      const name = `${fileName(letter)}.eml`
      await this.#write(name, message)
      return { kind: "accepted", words: `Written as ${name}.` }
    } catch (error) {
      return { kind: "failed", failure: readFailure(error) }
    }
  }

  close(): void {
    this.#composer.close()
  }

  /** Whole or not at all, also after a power cut; for this user's eyes. */
  async #write(name: string, bytes: unknown): Promise<void> {
    if (!Buffer.isBuffer(bytes)) throw new Error("The letter was not composed.")
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const half = join(this.#folder, `.${name}.${process.pid}.part`)
    try {
      const file = await open(half, "w", 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await chmod(half, 0o600)
      await rename(half, join(this.#folder, name))
    } catch (error) {
      await rm(half, { force: true })
      throw error
    }
  }
}

/** Of letters, digits and a few signs only, so that no id leads out of the folder. */
const fileName = ({ messageId }: Letter): string =>
  (messageId.split("@")[0] ?? "").replace(/[^A-Za-z0-9_-]/g, "-").slice(0, 120) || "mail"
