import type { Settings } from "../config/env"
import { isLoopback } from "../config/web-address"

/** Whether real money is taken. */
export const isReal = ({ billdesk }: Settings): boolean => billdesk.environment === "production"

/** Whether anybody but this machine reaches the shop, or BillDesk's own systems are spoken to. */
export const isOpen = (settings: Settings): boolean =>
  settings.billdesk.environment !== "sandbox" ||
  !isLoopback(settings.storefrontUrl) ||
  !isLoopback(settings.backendUrl)
