import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

const SHOPPER = {
  first_name: "अनन्या",
  last_name: "शर्मा",
  phone: "9876543210",
  address_1: "१२ महात्मा गांधी मार्ग",
  city: "पुणे",
  province: "Maharashtra",
  postal_code: "411001",
  country_code: "in",
}

export interface PlacedOrder {
  readonly orderId: string
  /** Takes the money in core; answers the payment's id. */
  readonly pay: () => Promise<string>
}

/** An order of two lines with delivery, ₹1,22,997.00 in all, and a payment that waits, made in core's own modules. */
export async function placeOrder(
  container: MedusaContainer,
  metadata: Record<string, unknown> = {},
): Promise<PlacedOrder> {
  const orders = container.resolve(Modules.ORDER)
  const payments = container.resolve(Modules.PAYMENT)
  const order = await orders.createOrders({
    currency_code: "inr",
    email: "ananya@example.in",
    shipping_address: SHOPPER,
    billing_address: SHOPPER,
    metadata,
    items: [
      { title: "Bottle", variant_sku: "BOTTLE", quantity: 2, unit_price: 1499, is_tax_inclusive: true },
      { title: "for ananya@example.in", quantity: 1, unit_price: 119_900, is_tax_inclusive: true },
    ],
    shipping_methods: [{ name: "Standard delivery", amount: 99, is_tax_inclusive: true }],
  })
  const collection = await payments.createPaymentCollections({ currency_code: "inr", amount: 122_997 })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: order.id },
    [Modules.PAYMENT]: { payment_collection_id: collection.id },
  })
  const session = await payments.createPaymentSession(collection.id, {
    provider_id: "pp_system_default",
    currency_code: "inr",
    amount: 122_997,
    data: {},
  })
  const pay = async () => {
    const payment = await payments.authorizePaymentSession(session.id, {})
    if (!payment) throw new Error("The payment was not authorized.")
    await payments.capturePayment({ payment_id: payment.id })
    return payment.id
  }
  return { orderId: order.id, pay }
}
