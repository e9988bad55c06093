import { createHash } from "node:crypto"
import type { StoredEntry } from "./stored-entry"

/** What the first link follows. */
export const GENESIS = "0".repeat(64)

/** Raised when an entry is hashed otherwise: links keep the form they were made with. */
const FORM = "audit-log/1"

/** An entry as one text that says all of it and nothing twice. */
export const canonicalEntry = (entry: StoredEntry): string =>
  JSON.stringify([
    FORM,
    ...[entry.id, entry.at, entry.txid, entry.actor_type, entry.actor_id, entry.request_id, entry.route],
    ...[
      entry.action,
      entry.target_type,
      entry.target_id,
      entry.about,
      entry.before,
      entry.after,
      entry.reason,
    ],
  ])

/** The hash of a link: SHA-256 of the hash before it and its entry, 64 hexadecimal digits. */
export const linkHash = (previous: string, entry: StoredEntry): string =>
  createHash("sha256").update(previous).update("\n").update(canonicalEntry(entry)).digest("hex")
