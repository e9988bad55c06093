import type { MedusaContainer } from "@medusajs/framework/types"
import { ORDER_MAIL_MODULE } from "../modules/order-mail"
import type { OrderMailModuleService } from "../modules/order-mail"

/** The plugin's own module, typed. */
export const orderMailModule = (container: MedusaContainer): OrderMailModuleService =>
  container.resolve(ORDER_MAIL_MODULE)
