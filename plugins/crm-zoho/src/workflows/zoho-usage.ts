import type { MedusaContainer } from "@medusajs/framework/types"

import type { ZohoUsage } from "../contract"
import { zohoModule } from "./zoho-module"

/** Today's API calls of all processes, and Zoho's last word about the credits that are left. */
export async function zohoUsage(container: MedusaContainer): Promise<ZohoUsage> {
  const { calls, creditsLeft } = await zohoModule(container).usage.today()
  return { calls_today: calls, credits_left: creditsLeft }
}
