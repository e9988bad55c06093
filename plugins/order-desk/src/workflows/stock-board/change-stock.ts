import type { MedusaContainer } from "@medusajs/framework/types"
import type { Actor, StockOrder, Written } from "../../domain/stock-board/stock-order"
import { stockBoard } from "./stock-board-module"
import { tellOfStock } from "./tell-of-stock"
import { withItems } from "./with-items"

interface ChangeOfStock {
  readonly orders: readonly StockOrder[]
  readonly actor: Actor
  readonly requestId?: string | undefined
}

/**
 * Changes on-hand stock, all of it or nothing. Core's own writers read a level, compute and write the result, under the
 * lock of the item: the same lock is held here, and the statement itself asks whether the level is still what was read.
 */
export async function changeStock(container: MedusaContainer, change: ChangeOfStock): Promise<Written> {
  const board = stockBoard(container)
  const itemIds = await board.itemsOf(change.orders.map(({ levelId }) => levelId))
  const written = await withItems(container, itemIds, () => board.write(change))
  if (written.kind === "written" && !written.isRepeated) {
    await tellOfStock(container, { levelIds: written.levels.map(({ level }) => level.id) })
  }
  return written
}
