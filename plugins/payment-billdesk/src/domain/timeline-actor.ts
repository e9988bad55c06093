import type { EntryActor } from "./timeline-entry"

/** How the actors of the ledger are told. */
const ACTORS: Readonly<Record<string, EntryActor>> = {
  shopper: { kind: "shopper" },
  browser_return: { kind: "gateway", name: "BillDesk, by the browser return" },
  webhook: { kind: "gateway", name: "BillDesk, by a notification" },
  poll: { kind: "job", name: "Reconcile payments" },
  expiry: { kind: "job", name: "Expiry of unpaid orders" },
  merchant: { kind: "person" },
  system: { kind: "system" },
}

/**
 * @param person whoever is known by an id of the store, or the ledger's own word for somebody
 */
export function timelineActor(actor: string, person: string | null): EntryActor {
  if (person?.startsWith("user_") === true) return { kind: "person", id: person }
  if (person?.startsWith("apk_") === true) return { kind: "key", id: person }
  if (person !== null && ACTORS[person] !== undefined) return ACTORS[person]
  return ACTORS[actor] ?? { kind: "unknown", name: actor }
}
