import type { MedusaContainer } from "@medusajs/framework/types"
import { backInStockModule } from "./back-in-stock-module"

/** Takes the address away, at once and for good. @returns false where the token does not open this notice */
export async function forgetNotice(container: MedusaContainer, id: string, token: unknown): Promise<boolean> {
  const { notices, keys } = backInStockModule(container)
  if (!keys.opens(id, token) || !(await notices.find(id))) return false
  await notices.end(id, "forgotten")
  return true
}
