import { z } from "zod"
import type { Placed } from "./timeline-page"

const cursor = z.tuple([
  z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/),
  z.int(),
  z.string().max(300),
])

/** Where a page ends, as an opaque word for an address. */
export const writeCursor = ({ at, sequence, id }: Placed): string =>
  Buffer.from(JSON.stringify([at, sequence, id])).toString("base64url")

/** @returns undefined for a word that no page ended with */
export function readCursor(word: string): Placed | undefined {
  try {
    const [at, sequence, id] = cursor.parse(JSON.parse(Buffer.from(word, "base64url").toString("utf8")))
    return { at, sequence, id }
  } catch {
    return undefined
  }
}
