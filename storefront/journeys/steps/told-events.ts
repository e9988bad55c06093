import { readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"

const told = z.object({
  name: z.string(),
  client_id: z.string().optional(),
  properties: z.object({ order_number: z.string().optional() }),
})

/** What the shop has told its analytics so far: the lines of this name in the local sink. */
export function toldEvents(name: string) {
  const file = join(process.env["SHOP_DATA_DIR"] || ".data", "analytics", "events.jsonl")
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ line, event: told.parse(JSON.parse(line)) }))
    .filter(({ event }) => event.name === name)
    .map(({ line, event }) => ({
      line,
      clientId: event.client_id,
      order: event.properties.order_number,
    }))
}
