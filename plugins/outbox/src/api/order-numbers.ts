import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

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

/** The orders among these subjects, with the numbers that people know them by. */
export async function orderNumbersOf(
  container: MedusaContainer,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(subjects.filter((subject) => subject.startsWith("order_")))]
  if (ids.length === 0) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: ids } })
  return new Map(
    orders
      .parse(data)
      .map(({ id, display_id, custom_display_id }) => [id, custom_display_id ?? display_id ?? id]),
  )
}
