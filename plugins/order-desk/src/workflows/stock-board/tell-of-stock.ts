import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  InventoryLevelWorkflowEvents,
  Modules,
  ReservationItemWorkflowEvents,
} from "@medusajs/framework/utils"

interface StockNews {
  readonly levelIds: readonly string[]
  readonly createdReservationIds?: readonly string[]
  readonly deletedReservationIds?: readonly string[]
}

/** What core's workflows emit, and beside it what core's inventory module does. */
const LEVEL_EVENTS = [InventoryLevelWorkflowEvents.UPDATED, "inventory.inventory-level.updated"]

/**
 * Tells what core tells after such a change, so that whoever listens to it follows. It is written already: an event that
 * cannot be sent fails nothing.
 */
export async function tellOfStock(container: MedusaContainer, news: StockNews): Promise<void> {
  const about = (names: readonly string[], ids: readonly string[] = []) =>
    ids.flatMap((id) => names.map((name) => ({ name, data: { id } })))
  const messages = [
    ...about(LEVEL_EVENTS, news.levelIds),
    ...about([ReservationItemWorkflowEvents.CREATED], news.createdReservationIds),
    ...about([ReservationItemWorkflowEvents.DELETED], news.deletedReservationIds),
  ]
  if (messages.length === 0) return
  try {
    await container.resolve(Modules.EVENT_BUS).emit(messages)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Stock board: nobody could be told of a change of stock: ${String(error)}`)
  }
}
