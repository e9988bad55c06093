import type { MedusaContainer } from "@medusajs/framework/types"
import { orderDesk } from "./order-desk-module"
import { refreshDesk } from "./refresh-desk"

/**
 * Builds every order's row anew, while the desk goes on answering.
 *
 * @returns how many rows this process built; a running shop takes its share of them
 */
export async function rebuildDesk(container: MedusaContainer): Promise<number> {
  const desk = orderDesk(container)
  await desk.sweep()
  await desk.noteEverything()
  return refreshDesk(container)
}
