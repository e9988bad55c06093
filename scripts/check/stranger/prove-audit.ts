import { z } from "zod"
import { waitUntil } from "../../bench/wait-until.ts"
import type { Checks } from "../checks.ts"
import { AdminClient } from "./admin-client.ts"
import type { FreshStore } from "./fresh-store.ts"

/** Seals come every two seconds. Seconds. */
const PATIENCE = 30

const regions = z.object({ regions: z.array(z.object({ id: z.string() })).min(1) })
const list = z.object({
  entries: z.array(
    z.object({
      actor: z.object({ type: z.string(), name: z.string().nullable() }),
      after: z.record(z.string(), z.unknown()).nullable(),
      seal: z.unknown(),
    }),
  ),
})
const verdict = z.object({ ok: z.boolean(), checked: z.number() })

/** A change in the admin is kept with the person who made it, sealed, and the whole chain agrees. */
export async function proveAudit({ checks, store }: { checks: Checks; store: FreshStore }): Promise<void> {
  const admin = await AdminClient.logIn(store.url, store.admin)
  const [region] = (await admin.call(regions, "/admin/regions")).regions
  const name = "India, as it was renamed"
  await admin.call(z.unknown(), `/admin/regions/${region?.id ?? ""}`, { name })
  const ask = async () =>
    (await admin.call(list, `/admin/audit-log?target=${region?.id ?? ""}&action=changed&limit=1`)).entries[0]
  let entry = await ask()
  await waitUntil(async () => {
    entry = await ask()
    return entry?.seal !== null
  }, PATIENCE)
  await checks.add(`a change is kept with the person who made it (${entry?.actor.name ?? "nobody"})`, () => {
    return entry?.actor.name === store.admin.email && entry.after?.["name"] === name
  })
  const { ok, checked } = await admin.call(verdict, "/admin/audit-log/verify", {})
  await checks.add(`the log's chain agrees (${String(checked)} entries)`, () => ok && checked > 0)
}
