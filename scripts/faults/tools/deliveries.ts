import { z } from "zod"
import type { Shop } from "../stage/shop.ts"
import { Admin } from "./admin.ts"
import type { Answer } from "./ask.ts"

const ZOHO = "zoho-crm"

const destinations = z.object({
  destinations: z.array(
    z.object({
      name: z.string(),
      pause: z.object({ code: z.string(), message: z.string(), probe_at: z.string().nullable() }).nullable(),
      counts: z.object({ waiting: z.number(), sending: z.number(), dead: z.number() }),
    }),
  ),
})
const deliveries = z.object({
  deliveries: z.array(
    z.object({
      id: z.string(),
      subject: z.string(),
      last_code: z.string().nullable(),
      last_message: z.string().nullable(),
    }),
  ),
})

export type Destination = z.output<typeof destinations>["destinations"][number]
export type DeadDelivery = z.output<typeof deliveries>["deliveries"][number]

/** Deliveries to Zoho, as a merchant sees and steers them in the admin. */
export class Deliveries {
  constructor(private readonly admin: Admin) {}

  static async of(shop: Shop): Promise<Deliveries> {
    return new Deliveries(await Admin.login(shop))
  }

  async look(): Promise<Destination> {
    const list = destinations.parse(read(await this.admin.send("GET", "/admin/outbox/destinations")))
    const zoho = list.destinations.find(({ name }) => name === ZOHO)
    if (!zoho) throw new Error("The shop knows no deliveries to Zoho.")
    return zoho
  }

  async pause(note: string): Promise<void> {
    read(await this.admin.send("POST", `/admin/outbox/destinations/${ZOHO}/pause`, { note }))
  }

  async resume(): Promise<void> {
    read(await this.admin.send("POST", `/admin/outbox/destinations/${ZOHO}/resume`))
  }

  /** Those that were given up. */
  async dead(): Promise<DeadDelivery[]> {
    const path = `/admin/outbox/deliveries?destination=${ZOHO}&state=dead&limit=100`
    return deliveries.parse(read(await this.admin.send("GET", path))).deliveries
  }

  /** Presses Send again. */
  async replay({ id }: DeadDelivery): Promise<void> {
    read(await this.admin.send("POST", `/admin/outbox/deliveries/${id}/replay`))
  }
}

/** Deliveries to Zoho that wait for a person go on; a shop without Zoho has none. */
export async function resumeByHand(shop: Shop): Promise<void> {
  if (!shop.zoho) return
  const { rowCount } = await shop.db.query(
    "select 1 from outbox_destination where name = $1 and paused_at is not null and probe_every is null",
    [ZOHO],
  )
  if (rowCount) await (await Deliveries.of(shop)).resume()
}

/** How many deliveries to Zoho have not come to an end. */
export async function openDeliveries(shop: Shop): Promise<number> {
  const { rowCount } = await shop.db.query(
    "select 1 from outbox_delivery where destination = $1 and finished_at is null",
    [ZOHO],
  )
  return rowCount ?? 0
}

function read(answer: Answer): unknown {
  if (answer.status !== 200)
    throw new Error(`The admin was answered ${String(answer.status)}: ${answer.text.slice(0, 300)}`)
  return JSON.parse(answer.text)
}
