import type { MedusaContainer } from "@medusajs/framework/types"

import type { ZohoUsage } from "../contract"
import { zohoModule } from "./zoho-module"

/** API calls and credits as the deliveries counted them. */
export async function zohoUsage(container: MedusaContainer): Promise<ZohoUsage | null> {
  const { calls, creditsLeft } = await zohoModule(container).usage.today()
  return { calls_today: calls, credits_left: creditsLeft }
}
