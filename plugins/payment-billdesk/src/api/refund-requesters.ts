import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { RefundRecord } from "../modules/billdesk/refunds"
import { peopleOf } from "./people"

const rows = z.array(z.object({ id: z.string(), created_by: z.string().nullable() }))

/** Who asked for each refund: Medusa knows the person who pressed its own refund, our ledger the one of a case. */
export async function refundRequesters(
  container: MedusaContainer,
  refunds: readonly RefundRecord[],
): Promise<(refund: RefundRecord) => string> {
  const ids = refunds.flatMap(({ medusaRefundId }) => (medusaRefundId === null ? [] : [medusaRefundId]))
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const found: unknown =
    ids.length === 0 ? [] : await db("refund").whereIn("id", ids).select("id", "created_by")
  const creators = new Map(rows.parse(found).map((row) => [row.id, row.created_by]))
  const asker = ({ medusaRefundId, requestedBy }: RefundRecord): string =>
    (medusaRefundId === null ? null : creators.get(medusaRefundId)) ?? requestedBy
  const name = await peopleOf(container, refunds.map(asker))
  return (refund) => name(asker(refund))
}
