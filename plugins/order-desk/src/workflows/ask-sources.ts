import type { MedusaContainer } from "@medusajs/framework/types"
import { deskFacts, type DeskFacts, type DeskSource } from "../domain/desk-source"
import type { Told } from "../modules/order-desk"

/** What all sources of the store know, as one. A later one wins; references and given-up deliveries add up. */
export const askSources =
  (container: MedusaContainer, sources: readonly DeskSource[]): Told =>
  async (orderIds) => {
    const known = new Map<string, DeskFacts>()
    if (orderIds.length === 0) return known
    for (const { name, read } of sources) {
      for (const [orderId, raw] of await read(container, orderIds)) {
        const parsed = deskFacts.safeParse(raw)
        if (!parsed.success) {
          const paths = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ")
          throw new Error(`The source ${name} tells what cannot be read: ${paths}.`)
        }
        known.set(orderId, joined(known.get(orderId) ?? {}, parsed.data))
      }
    }
    return known
  }

const joined = (before: DeskFacts, told: DeskFacts): DeskFacts => ({
  ...before,
  ...told,
  references: [...(before.references ?? []), ...(told.references ?? [])],
  failedDeliveries: (before.failedDeliveries ?? 0) + (told.failedDeliveries ?? 0),
})
