import type { MedusaContainer } from "@medusajs/framework/types"

import type { ZohoUsage } from "../contract"

/** API calls and credits as the deliveries counted them; null while nothing counts. */
export function zohoUsage(_container: MedusaContainer): Promise<ZohoUsage | null> {
  return Promise.resolve(null)
}
