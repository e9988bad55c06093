import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Look } from "medusa-integration-kit"
import type { Settings } from "../config/env"
import { pendingMigrations } from "../readiness/pending-migrations"
import { isReal } from "./is-open"
import { judgeBackups, judgeDatabase, judgeDatabaseClock, judgeMigrations } from "./judge-database"

const truth = z.object({
  rows: z.tuple([
    z.object({
      version: z.number(),
      ssl: z.boolean().nullable(),
      local: z.boolean(),
      now_ms: z.coerce.number(),
    }),
  ]),
})
const archive = z.object({ rows: z.array(z.object({ archive_mode: z.string() })) })

const READ = `
select current_setting('server_version_num')::int as version,
       (select ssl from pg_stat_ssl where pid = pg_backend_pid()) as ssl,
       coalesce(inet_server_addr() <<= '127.0.0.0/8' or inet_server_addr() = '::1', true) as local,
       (extract(epoch from clock_timestamp()) * 1000)::bigint as now_ms`

/** The database: version, encryption, migrations, its clock, and what tells of backups. */
export function databaseLooks(container: MedusaContainer, settings: Settings): Look[] {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const read = async () => truth.parse(await db.raw(READ)).rows[0]
  const looks: [string, string, Look["look"]][] = [
    [
      "server",
      "PostgreSQL",
      async () => {
        const { version, ssl, local } = await read()
        return judgeDatabase({ version, hasTls: ssl === true, isLocal: local }, isReal(settings))
      },
    ],
    [
      "clock",
      "Clock",
      async () => {
        const before = Date.now()
        const { now_ms: there } = await read()
        return judgeDatabaseClock((before + Date.now()) / 2 - there)
      },
    ],
    ["migrations", "Migrations", async () => judgeMigrations(await pendingMigrations(container))],
    [
      "backups",
      "Backups",
      async () => judgeBackups(archive.parse(await db.raw("show archive_mode")).rows[0]?.archive_mode),
    ],
  ]
  return looks.map(([id, title, look]) => ({ id: `database_${id}`, group: "Database", title, look }))
}
