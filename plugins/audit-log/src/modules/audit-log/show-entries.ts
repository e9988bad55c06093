import { z } from "@medusajs/framework/zod"
import { ACTOR_TYPES, type EntryView, type KeptColumns } from "../../contract"
import type { EntryRow } from "./read-entries"
import type { Names } from "./read-names"

const isColumns = (value: unknown): value is KeptColumns =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const columns = (text: string | null): KeptColumns | null => {
  if (text === null) return null
  const value: unknown = JSON.parse(text)
  return isColumns(value) ? value : null
}

const actorType = z.enum(ACTOR_TYPES).catch("unknown")

/** Entries as the admin and the export show them. */
export const showEntries = (rows: readonly EntryRow[], { actors, targets }: Names): EntryView[] =>
  rows.map((row) => ({
    id: row.id,
    at: row.at,
    actor: {
      type: actorType.parse(row.actor_type),
      id: row.actor_id,
      name: row.actor_id === null ? null : (actors.get(row.actor_id) ?? null),
    },
    action: row.action,
    target: {
      type: row.target_type,
      id: row.target_id,
      name: targets.get(row.id)?.name ?? null,
      path: targets.get(row.id)?.path ?? null,
    },
    about: columns(row.about) ?? {},
    before: columns(row.before),
    after: columns(row.after),
    reason: row.reason,
    request_id: row.request_id,
    route: row.route,
    seal: row.seq === null || row.hash === null ? null : { seq: row.seq, hash: row.hash },
  }))
