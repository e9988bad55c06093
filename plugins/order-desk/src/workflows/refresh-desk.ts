import type { MedusaContainer } from "@medusajs/framework/types"
import { askSources } from "./ask-sources"
import { orderDesk } from "./order-desk-module"

/**
 * Builds the rows of what is noted until nothing is left, the process is ended, or another process is found at it.
 *
 * @returns how many were built
 */
export async function refreshDesk(container: MedusaContainer): Promise<number> {
  const desk = orderDesk(container)
  const told = askSources(container, desk.settings.sources)
  let count = 0
  while (!desk.isEnding && (await desk.hasNotes())) {
    const done = await desk.takeTurn(told)
    if (done === undefined) break
    count += done
  }
  return count
}
