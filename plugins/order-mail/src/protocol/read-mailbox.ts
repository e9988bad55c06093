import { z } from "zod"
import type { Mailbox } from "./letter"

const address = z.email().max(254)

/** Reads `Name <address>` or a bare address; undefined for anything else. */
export function readMailbox(text: string): Mailbox | undefined {
  if (/\p{Cc}/u.test(text)) return undefined
  const match = /^(.*?)<([^<>]*)>$/.exec(text.trim())
  const name = (match?.[1] ?? "").trim().replace(/^"(.*)"$/, "$1")
  const read = address.safeParse((match?.[2] ?? text).trim())
  return read.success && !/[<>]/.test(name) ? { name, address: read.data } : undefined
}
