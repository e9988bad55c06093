import { mkdir, open, readFile, rename, stat } from "node:fs/promises"
import { dirname } from "node:path"

/** One line of the file. */
export interface EventLine {
  readonly name: string
  /** The name of its twin in Google Analytics 4, for whoever reads along. */
  readonly ga4: string | null
  readonly at: string
  readonly event_id?: string | undefined
  readonly client_id?: string | undefined
  readonly properties: object
}

/**
 * Events as lines of JSON. At `maxBytes` the file becomes `<file>.1`, in place of the one before: the two together are
 * all that is ever kept. A line with an `event_id` that stands in either is not written again.
 */
export class EventFile {
  readonly #file: string
  readonly #maxBytes: number
  /** One line after the other, whoever asks. */
  #last: Promise<void> = Promise.resolve()

  constructor({ file, maxBytes }: { readonly file: string; readonly maxBytes: number }) {
    this.#file = file
    this.#maxBytes = maxBytes
  }

  /** @throws when the file cannot be written */
  async append(line: EventLine): Promise<void> {
    const written = this.#last.then(() => this.#write(line))
    this.#last = written.catch(() => undefined)
    return written
  }

  async #write(line: EventLine): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 })
    if (line.event_id !== undefined && (await this.#holds(line.event_id))) return
    const bytes = `${JSON.stringify(line)}\n`
    const size = await sizeOf(this.#file)
    if (size > 0 && size + Buffer.byteLength(bytes) > this.#maxBytes)
      await rename(this.#file, `${this.#file}.1`)
    const handle = await open(this.#file, "a+", 0o600)
    try {
      // A process that was killed while it wrote leaves half a line: it stays alone.
      await handle.appendFile((await endsWhole(handle)) ? bytes : `\n${bytes}`)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }

  async #holds(eventId: string): Promise<boolean> {
    // No text inside a line can look so: its quotation marks are escaped there.
    const mark = `"event_id":${JSON.stringify(eventId)}`
    for (const file of [this.#file, `${this.#file}.1`]) if ((await textOf(file)).includes(mark)) return true
    return false
  }
}

async function endsWhole(handle: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  const { size } = await handle.stat()
  if (size === 0) return true
  const { buffer } = await handle.read({ buffer: Buffer.alloc(1), position: size - 1 })
  return buffer[0] === 10
}

const sizeOf = async (file: string): Promise<number> => {
  try {
    return (await stat(file)).size
  } catch (error) {
    if (isAbsent(error)) return 0
    throw error
  }
}

const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, "utf8")
  } catch (error) {
    if (isAbsent(error)) return ""
    throw error
  }
}

const isAbsent = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT"
