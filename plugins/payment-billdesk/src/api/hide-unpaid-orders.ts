import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { HAS_OUR_SESSION } from "./guarded-order"
import { loggedInCustomer } from "./order-key"

const answer = z.object({ rows: z.array(z.object({ id: z.string() })) })

/**
 * A customer's history lists what was bought: orders that nobody has paid stay out of it, unless they are asked for
 * by a status or by their ids. One whose money a person looks at is shown. Runs after core has checked the query.
 */
export async function hideUnpaidOrders(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const customerId = loggedInCustomer(req)
  const filters = req.filterableFields
  if (customerId !== undefined && filters["status"] === undefined && filters["id"] === undefined) {
    const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const result: unknown = await db.raw(
      `select o.id from "order" o left join billdesk_payment p on p.order_id = o.id
        where o.customer_id = ? and o.deleted_at is null
          and (p.status in ('pending', 'failed', 'expired') or (p.order_id is null and ${HAS_OUR_SESSION}))`,
      [customerId],
    )
    const unpaid = answer.parse(result).rows.map((row) => row.id)
    if (unpaid.length > 0) filters["id"] = { $nin: unpaid }
  }
  next()
}
