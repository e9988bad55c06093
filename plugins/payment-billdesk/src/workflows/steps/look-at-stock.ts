import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { GENERAL_REFUSAL } from "../../domain/stock-refusal"
import { CART_MARK } from "../half-made-orders"

/**
 * Inventory items that this bag cannot have, whatever core tries: all its lines together want more than all the places
 * of its sales channel have free, or one line wants more than the place with the most. A bag that an order was begun
 * from holds stock itself, perhaps, and is left to core.
 */
const CERTAINLY_MISSING = `
  with wanted as (
    select part.inventory_item_id, cart.sales_channel_id,
           sum(line.quantity * part.required_quantity) as together,
           max(line.quantity * part.required_quantity) as at_one_place
      from cart
      join cart_line_item line on line.cart_id = cart.id and line.deleted_at is null
      join product_variant variant on variant.id = line.variant_id
           and variant.manage_inventory and not variant.allow_backorder
      join product_variant_inventory_item part on part.variant_id = variant.id and part.deleted_at is null
     where cart.id = :cartId
       and cart.completed_at is null
       and cart.sales_channel_id is not null
       and cart.metadata ->> :mark is null
       and not exists (select from order_cart made where made.cart_id = cart.id and made.deleted_at is null)
     group by part.inventory_item_id, cart.sales_channel_id
  )
  select wanted.inventory_item_id
    from wanted
    left join sales_channel_stock_location place
      on place.sales_channel_id = wanted.sales_channel_id and place.deleted_at is null
    left join inventory_level level
      on level.inventory_item_id = wanted.inventory_item_id
     and level.location_id = place.stock_location_id and level.deleted_at is null
   group by wanted.inventory_item_id, wanted.together, wanted.at_one_place
  having coalesce(sum(greatest(level.stocked_quantity - level.reserved_quantity, 0)), 0) < wanted.together
      or coalesce(max(level.stocked_quantity - level.reserved_quantity), 0) < wanted.at_one_place
   limit 1`

/**
 * One look at the stock before any lock is taken: where hundreds want the last ten, whoever comes after them is told
 * within milliseconds. It only ever refuses what core would refuse after much more work; core has the last word.
 *
 * @throws {MedusaError} code `not_enough_stock`
 */
export const lookAtStockStep = createStep(
  "billdesk-look-at-stock",
  async (input: { cart_id: string }, { container }) => {
    const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows }: { rows: unknown[] } = await db.raw(CERTAINLY_MISSING, {
      cartId: input.cart_id,
      mark: CART_MARK,
    })
    if (rows.length > 0) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, GENERAL_REFUSAL, "not_enough_stock")
    }
    return new StepResponse(undefined)
  },
)
