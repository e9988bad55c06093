import { type Count, countBroken } from "./invariants.ts"
import type { Shop } from "./stage/shop.ts"
import { growOlder } from "./tools/clock.ts"
import { resumeByHand } from "./tools/deliveries.ts"
import { pause } from "./tools/pause.ts"

/** The bound that the shop documents, in minutes after the fault has ended. */
const BOUND_MINUTES = 5

/**
 * Ends every fault and waits until all laws hold, or the bound has passed. No shopper acts. The shop's clock is moved
 * five minutes on; what it does then takes real time, which `patience` bounds.
 *
 * @param patience milliseconds
 */
export async function settle(shop: Shop, patience: number): Promise<Count[]> {
  await shop.heal()
  await resumeByHand(shop)
  const end = Date.now() + patience
  // In two halves, so that what the first question opens the second can still finish within the bound.
  await growOlder(shop, BOUND_MINUTES / 2)
  let counts = await waitForPeace(shop, { end: Math.min(end, Date.now() + patience / 4), looks: 1 })
  await growOlder(shop, BOUND_MINUTES / 2)
  counts = await waitForPeace(shop, { end, looks: 2 })
  return counts
}

/** The last look must find peace twice in a row, because work may be under way that the first one did not see. */
async function waitForPeace(shop: Shop, { end, looks }: { end: number; looks: number }): Promise<Count[]> {
  let peaceful = 0
  for (;;) {
    const counts = await countBroken(shop)
    peaceful = counts.every(({ broken }) => broken === 0) ? peaceful + 1 : 0
    if (peaceful >= looks || Date.now() > end) return counts
    // A sweep comes every second.
    await pause(peaceful > 0 ? 1_200 : 400)
  }
}
