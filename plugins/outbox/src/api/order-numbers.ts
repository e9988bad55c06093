import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { orderOfSubject } from "../domain/order-of-subject"

const orders = z.array(
  z.object({
    id: z.string(),
    display_id: z.coerce.string().nullish(),
    custom_display_id: z.string().nullish(),
  }),
)
const FIELDS = ["id", "display_id", "custom_display_id"]
/** The largest number that the column of `display_id` holds. */
const LARGEST = 2_147_483_647

/** The ids of the orders that a person knows by this number, with or without `#`. */
export async function orderIdsOf(container: MedusaContainer, number: string): Promise<string[]> {
  const bare = number.replace(/^#/, "")
  const isDisplayId = /^\d{1,10}$/.test(bare) && Number(bare) <= LARGEST
  const either = [{ custom_display_id: bare }, ...(isDisplayId ? [{ display_id: Number(bare) }] : [])]
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { $or: either } })
  return orders.parse(data).map(({ id }) => id)
}

export interface KnownOrder {
  readonly id: string
  readonly number: string
}

/** The orders that these subjects are about, by subject, with the numbers that people know them by. */
export async function ordersOf(
  container: MedusaContainer,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, KnownOrder>> {
  const ids = [...new Set(subjects.map(orderOfSubject).filter((id) => id !== undefined))]
  if (ids.length === 0) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: ids } })
  const found = orders
    .parse(data)
    .map(({ id, display_id, custom_display_id }): [string, KnownOrder] => [
      id,
      { id, number: custom_display_id ?? display_id ?? id },
    ])
  const known = new Map(found)
  return new Map(
    subjects.flatMap((subject) => {
      const order = known.get(orderOfSubject(subject) ?? "")
      return order ? [[subject, order]] : []
    }),
  )
}
