import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { EntryRow } from "./read-entries"
import { rowsOf } from "./rows"
import { ACTOR_NAMES, NAME_LOOKUPS } from "./sql/target-names"

const found = rowsOf(z.object({ key: z.string(), name: z.string().nullable(), path: z.string().nullish() }))
const about = z.record(z.string(), z.unknown())

/** What people call something now, and where the admin shows it. */
export interface Named {
  readonly name: string | null
  readonly path: string | null
}

/** Names of the actors by id, and of the targets by the number of the entry. */
export interface Names {
  readonly actors: ReadonlyMap<string, string>
  readonly targets: ReadonlyMap<string, Named>
}

const keyOf = (row: EntryRow, by: string | undefined): string | undefined => {
  if (by === undefined) return row.target_id ?? undefined
  const value = about.parse(JSON.parse(row.about))[by]
  return typeof value === "string" ? value : undefined
}

/**
 * Looks up what people call what these entries are about. A name that cannot be had, because a module of core is not
 * installed, is none: the entry is shown with its id.
 */
export async function readNames(db: Knex, rows: readonly EntryRow[]): Promise<Names> {
  const ask = async (sql: string, bindings: string[][]) => {
    try {
      return found.parse(await db.raw(sql, bindings)).rows
    } catch {
      return []
    }
  }
  const actorIds = [...new Set(rows.flatMap(({ actor_id }) => (actor_id === null ? [] : [actor_id])))]
  const actors = actorIds.length === 0 ? [] : await ask(ACTOR_NAMES, [actorIds, actorIds])
  const looked = await Promise.all(
    NAME_LOOKUPS.map(async ({ types, by, sql }) => {
      const keys = new Map(
        rows
          .filter((row) => types.includes(row.target_type))
          .flatMap((row) => {
            const key = keyOf(row, by)
            return key === undefined ? [] : [[row.id, key] as const]
          }),
      )
      if (keys.size === 0) return []
      const named = new Map((await ask(sql, [[...new Set(keys.values())]])).map((each) => [each.key, each]))
      return [...keys].flatMap(([id, key]) => {
        const one = named.get(key)
        return one ? [[id, { name: one.name, path: one.path ?? null }] as const] : []
      })
    }),
  )
  return {
    actors: new Map(actors.flatMap(({ key, name }) => (name === null ? [] : [[key, name] as const]))),
    targets: new Map(looked.flat()),
  }
}
