import { bulkhead, isBulkheadRejectedError } from "cockatiel"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { lookAtStockWorkflowId } from "./look-at-stock"
import { PaymentRefusal } from "./payment-refusal"
import { startPaymentWorkflow } from "./start-payment"
import type { OpenedAttempt } from "./steps/open-attempt"

/**
 * So many orders are made at once by one process; the others wait their turn outside every lock. Core gives up on the
 * lock of an item after five seconds: where hundreds want the same item, a short queue in front of it is what keeps
 * everybody's answer a matter of seconds, and who comes after the last unit is told at once.
 */
const AT_ONCE = 4
const IN_LINE = 1000

const turns = bulkhead(AT_ONCE, IN_LINE)

/**
 * Starts a cart's payment when its turn comes.
 *
 * @throws {PaymentRefusal} `busy` when too many wait already; nothing was made
 */
export async function startInTurn(container: MedusaContainer, cartId: string): Promise<OpenedAttempt> {
  try {
    const started = await turns.execute(async () => {
      const input = { cart_id: cartId }
      // Through the engine, as core's own route completes a cart: there a stock guard names what is missing.
      await container.resolve(Modules.WORKFLOW_ENGINE).run(lookAtStockWorkflowId, { input })
      return startPaymentWorkflow(container).run({ input })
    })
    return started.result
  } catch (error) {
    if (isBulkheadRejectedError(error))
      throw new PaymentRefusal(
        "busy",
        "Very many people are ordering right now. Please try again in a minute.",
      )
    throw error
  }
}
