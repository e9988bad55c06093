import type { MedusaContainer } from "@medusajs/framework/types"
import { backInStockModule } from "./back-in-stock-module"

/** Takes the addresses of notices away that waited too long. @returns how many */
export async function tidyNotices(container: MedusaContainer): Promise<number> {
  const { notices, settings } = backInStockModule(container)
  return notices.expire(settings.keepDays)
}
