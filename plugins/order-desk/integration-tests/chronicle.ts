import type { Client } from "@medusajs/framework/pg"
import { z } from "@medusajs/framework/zod"
import type { OrderTimeline, TimelineEntry } from "../src/contract"
import type { Answer, Send } from "./send"

const page = z.custom<OrderTimeline>(
  (body) => z.looseObject({ entries: z.array(z.unknown()) }).safeParse(body).success,
)

/** Makes the made-up sources' table, empty. */
export async function openChronicle(database: Client): Promise<void> {
  await database.query(
    "create table if not exists chronicle (id serial primary key, role text not null, order_id text not null, entry jsonb not null)",
  )
  await database.query("truncate chronicle")
}

/** Has a made-up source tell something of an order. */
export async function tell(
  database: Client,
  orderId: string,
  entry: object,
  role: "tells" | "saw" = "tells",
): Promise<void> {
  await database.query("insert into chronicle (role, order_id, entry) values ($1, $2, $3)", [
    role,
    orderId,
    JSON.stringify(entry),
  ])
}

export const ask = (send: Send, orderId: string, query = ""): Promise<Answer> =>
  send("GET", `/admin/order-desk/orders/${orderId}/timeline?${query}`)

/** One page of an order's timeline. Fails the test for anything but 200. */
export async function timelineOf(send: Send, orderId: string, query = ""): Promise<OrderTimeline> {
  const answer = await ask(send, orderId, query)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return page.parse(answer.body)
}

/** Sentences with whoever acted, newest first. */
export const lines = (entries: readonly TimelineEntry[]): string[] =>
  entries.map(({ text, actor }) => `${text} · ${actor.name ?? actor.kind}`)
