import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reasonOf } from "../domain/reason-of"

/** So many things of one kind at once: BillDesk publishes no rate limit, and the shop has shoppers to serve. */
const AT_ONCE = 2

/** Does many things of one kind, a few at a time; one that fails does not keep the others waiting. */
export class Sweep {
  readonly faults: string[] = []
  readonly #logger: Logger

  constructor(container: MedusaContainer) {
    this.#logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  }

  /** @returns how many succeeded */
  async each<T>(items: readonly T[], what: string, act: (item: T) => Promise<void>): Promise<number> {
    const waiting = items.values()
    let done = 0
    const work = async () => {
      for (const item of waiting) {
        try {
          await act(item)
          done += 1
        } catch (error) {
          const reason = reasonOf(error)
          this.faults.push(`Reconciling ${what} failed: ${reason}`)
          this.#logger.error(`BillDesk: reconciling ${what} failed and is tried again: ${reason}`)
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return done
  }
}
