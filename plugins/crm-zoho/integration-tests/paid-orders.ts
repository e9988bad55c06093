import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"

export interface OrderWish {
  readonly email?: string
  readonly phone?: string
  readonly name?: readonly [string, string]
  readonly customerId?: string
  readonly lines?: readonly {
    readonly sku: string
    readonly title?: string
    readonly price: number
    readonly quantity: number
  }[]
  readonly street?: string
  readonly metadata?: Record<string, unknown>
}

export interface PaidOrder {
  readonly id: string
  readonly paymentId: string
  readonly total: number
}

const LINES: NonNullable<OrderWish["lines"]> = [
  { sku: "KEY-TAN", price: 499, quantity: 2 },
  { sku: "MUG-EMR", price: 200, quantity: 1 },
]

/** An order with an authorized payment: what the checkout leaves before the money is taken. */
export async function placeOrder(container: MedusaContainer, wish: OrderWish = {}): Promise<PaidOrder> {
  const lines = wish.lines ?? LINES
  const [firstName, lastName] = wish.name ?? ["Meera", "Iyer"]
  const address = {
    first_name: firstName,
    last_name: lastName,
    phone: wish.phone ?? "98400 12345",
    address_1: wish.street ?? "4, Lake View",
    city: "Madurai",
    province: "Tamil Nadu",
    postal_code: "625001",
    country_code: "in",
  }
  const order = await container.resolve(Modules.ORDER).createOrders({
    currency_code: "inr",
    email: wish.email ?? "meera@example.in",
    ...(wish.customerId === undefined ? {} : { customer_id: wish.customerId }),
    metadata: wish.metadata ?? {},
    shipping_address: address,
    billing_address: address,
    items: lines.map((line) => ({
      title: line.title ?? `Product ${line.sku}`,
      product_title: line.title ?? `Product ${line.sku}`,
      variant_sku: line.sku,
      quantity: line.quantity,
      unit_price: line.price,
      requires_shipping: false,
    })),
  })
  const total = lines.reduce((sum, line) => sum + line.price * line.quantity, 0)
  const payments = container.resolve(Modules.PAYMENT)
  const collection = await payments.createPaymentCollections({ currency_code: "inr", amount: total })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: order.id },
    [Modules.PAYMENT]: { payment_collection_id: collection.id },
  })
  const session = await payments.createPaymentSession(collection.id, {
    provider_id: "pp_system_default",
    currency_code: "inr",
    amount: total,
    data: {},
  })
  const payment = await payments.authorizePaymentSession(session.id, {})
  if (!payment) throw new Error("The payment was not authorized.")
  return { id: order.id, paymentId: payment.id, total }
}

/** The money is taken, and the shop hears it. */
export async function payOrder(container: MedusaContainer, wish: OrderWish = {}): Promise<PaidOrder> {
  const order = await placeOrder(container, wish)
  await capturePaymentWorkflow(container).run({ input: { payment_id: order.paymentId } })
  return order
}

/** The money is taken, and nobody hears it: the event is lost. */
export async function payQuietly(container: MedusaContainer, wish: OrderWish = {}): Promise<PaidOrder> {
  const order = await placeOrder(container, wish)
  await container.resolve(Modules.PAYMENT).capturePayment({ payment_id: order.paymentId })
  return order
}
