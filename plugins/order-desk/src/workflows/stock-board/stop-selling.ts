import type { MedusaContainer } from "@medusajs/framework/types"
import type { Actor } from "../../domain/stock-board/stock-order"
import type { Stopped, StopPlace } from "../../modules/stock-board"
import { stockBoard } from "./stock-board-module"
import { tellOfStock } from "./tell-of-stock"
import { withItems } from "./with-items"

interface StopOrder extends StopPlace {
  readonly reason: string
  readonly actor: Actor
}

/** Takes an item out of sale at once: nothing of it can be promised any more, and what is on hand stays true. */
export async function stopSelling(
  container: MedusaContainer,
  { itemId, locationId, reason, actor }: StopOrder,
): Promise<Stopped> {
  const stopped = await withItems(container, [itemId], () =>
    stockBoard(container).stop({ itemId, locationId }, { reason, actor }),
  )
  if (stopped.kind === "done") {
    const { levelIds, reservationIds: createdReservationIds } = stopped
    await tellOfStock(container, { levelIds, createdReservationIds })
  }
  return stopped
}

/** Puts an item on sale again. */
export async function sellAgain(
  container: MedusaContainer,
  { itemId, locationId, reason, actor }: StopOrder,
): Promise<Stopped> {
  const lifted = await withItems(container, [itemId], () =>
    stockBoard(container).lift({ itemId, locationId }, { reason, actor }),
  )
  if (lifted.kind === "done") {
    const { levelIds, reservationIds: deletedReservationIds } = lifted
    await tellOfStock(container, { levelIds, deletedReservationIds })
  }
  return lifted
}
