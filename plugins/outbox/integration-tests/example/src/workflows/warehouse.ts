// src/workflows/warehouse.ts
import { z } from "@medusajs/framework/zod"
import { defineDestination } from "medusa-plugin-outbox/destination"

const ORDERS = "https://warehouse.example/orders"
const payload = z.object({ order_id: z.string() })
const record = z.object({ id: z.string() })

defineDestination({
  name: "warehouse",
  title: "Warehouse",
  async deliver(_container, delivery, { signal, mayHaveArrived }) {
    const { order_id } = payload.parse(delivery.payload)

    // Look before you repeat: this is what makes "at least once" effectively once.
    if (mayHaveArrived) {
      const search = await fetch(`${ORDERS}?reference=${order_id}`, { signal })
      if (!search.ok)
        return { kind: "retry", code: "look_up_failed", message: "Not looked up.", nothingSent: true }
      const [found] = z.array(record).parse(await search.json())
      if (found) return { kind: "done", reference: found.id }
    }

    const request = JSON.stringify({ reference: order_id })
    const response = await fetch(ORDERS, { method: "POST", body: request, signal })
    const answer = await response.text()
    const failure = { code: `http_${response.status}`, request, answer }
    if (response.ok) return { kind: "done", reference: record.parse(JSON.parse(answer)).id, request, answer }
    if (response.status === 401)
      return { ...failure, kind: "pause_destination", message: "The key was refused.", nothingSent: true }
    if (response.status === 429)
      return { ...failure, kind: "throttled", message: "Too many calls.", after: 60_000, nothingSent: true }
    if (response.status === 422)
      return { ...failure, kind: "dead", message: "The warehouse cannot take this order.", nothingSent: true }
    return { ...failure, kind: "retry", message: "The warehouse did not take it." }
  },
})
