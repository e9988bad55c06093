import type { NewEntry } from "./told-entry"

type Who = NewEntry["actor"]

/** Core keeps the id of whoever did it: its beginning says what it is the id of. */
export function who(id: string | null): Who {
  if (id === null || id === "") return { kind: "unknown" }
  if (id.startsWith("user_")) return { kind: "person", id }
  if (id.startsWith("apk_")) return { kind: "key", id }
  if (id.startsWith("cus_")) return { kind: "shopper", id }
  return { kind: "system", name: id }
}
