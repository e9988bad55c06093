import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { decideConfirmation, decidePaymentFailed } from "../domain/decide-mail"
import type { Mail } from "../domain/mail"
import type { OrderErrand } from "../domain/mail-deliveries"
import type { OrderSnapshot } from "../domain/order-snapshot"
import { ORDER_FIELDS, readOrder } from "../domain/read-order"
import { orderConfirmation, paymentFailed } from "../domain/write-mail"
import { orderMailModule } from "./order-mail-module"

/** What there is to send now. */
export type Writing =
  | { readonly kind: "mail"; readonly mail: Mail; readonly order: OrderSnapshot }
  | { readonly kind: "wait"; readonly ms: number; readonly why: string }
  | { readonly kind: "drop"; readonly why: string }
  | { readonly kind: "unwritable"; readonly why: string }

/** Reads the order as it is at this moment, and writes the mail that the errand asks for. */
export async function writeLetter(container: MedusaContainer, errand: OrderErrand): Promise<Writing> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { id: errand.orderId }
  const { data } = await query.graph({ entity: "order", fields: [...ORDER_FIELDS], filters })
  if (data.length === 0) return { kind: "drop", why: "The order is gone." }
  const reading = readOrder(data[0])
  if (reading.kind === "unreadable")
    return { kind: "unwritable", why: `The order cannot be read: ${reading.reason}.` }
  const { settings, clock } = orderMailModule(container)
  const { brand, ask } = settings
  const { order } = reading
  const link = async () => (await ask.orderLink?.(container, order.id)) ?? null
  if (errand.kind === "order_confirmation") {
    const decision = decideConfirmation(order, clock())
    if (decision.move !== "send") return notNow(decision)
    const mail = orderConfirmation({ order: decision.order, brand, link: await link() })
    return { kind: "mail", mail, order }
  }
  const decision = decidePaymentFailed(order, (await ask.mayPayAgain?.(container, errand)) ?? true)
  if (decision.move !== "send") return notNow(decision)
  return { kind: "mail", mail: paymentFailed({ order, brand, link: await link() }), order }
}

type NotNow =
  | { readonly move: "wait"; readonly ms: number; readonly why: string }
  | { readonly move: "drop"; readonly why: string }

const notNow = (decision: NotNow): Writing =>
  decision.move === "wait"
    ? { kind: "wait", ms: decision.ms, why: decision.why }
    : { kind: "drop", why: decision.why }
