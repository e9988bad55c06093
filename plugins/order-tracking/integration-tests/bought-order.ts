import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  markPaymentCollectionAsPaid,
} from "@medusajs/medusa/core-flows"

export const ADDRESS = {
  first_name: "Asha",
  last_name: "Rao",
  phone: "+919876543210",
  address_1: "12 MG Road",
  address_2: "Near the lake",
  city: "Pune",
  province: "Maharashtra",
  postal_code: "411001",
  country_code: "in",
}

interface Line {
  readonly title: string
  readonly quantity: number
  /** Rupees, tax included. */
  readonly unit_price: number
  readonly rate?: number
  readonly variant_title?: string
}

export const BOTTLES: Line = { title: "Insulated bottle", quantity: 2, unit_price: 1499, rate: 18 }
export const MUG: Line = { title: "Ceramic mug", quantity: 1, unit_price: 649, rate: 12 }

const taxes = (rate: number) => [{ code: `GST${rate}`, rate, description: "GST" }]

/** An order of these lines with delivery for 79 rupees, made in core's own module; nobody has paid it. */
export async function placeOrder(
  container: MedusaContainer,
  { lines = [BOTTLES, MUG], address = {} }: { lines?: readonly Line[]; address?: object } = {},
): Promise<string> {
  const order = await container.resolve(Modules.ORDER).createOrders({
    currency_code: "inr",
    email: "asha@example.in",
    shipping_address: { ...ADDRESS, ...address },
    billing_address: { ...ADDRESS, ...address },
    items: lines.map(({ rate = 18, ...line }) => ({
      ...line,
      is_tax_inclusive: true,
      requires_shipping: true,
      tax_lines: taxes(rate),
    })),
    shipping_methods: [
      { name: "Standard delivery", amount: 79, is_tax_inclusive: true, tax_lines: taxes(18) },
    ],
  })
  return order.id
}

/** Takes the order's whole amount in core. @returns the payment's id */
export async function payOrder(container: MedusaContainer, orderId: string, total: number): Promise<string> {
  const payments = container.resolve(Modules.PAYMENT)
  const collection = await payments.createPaymentCollections({ currency_code: "inr", amount: total })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: orderId },
    [Modules.PAYMENT]: { payment_collection_id: collection.id },
  })
  await markPaymentCollectionAsPaid(container).run({
    input: { payment_collection_id: collection.id, order_id: orderId },
  })
  const { payments: [payment] = [] } = await payments.retrievePaymentCollection(collection.id, {
    relations: ["payments"],
  })
  if (!payment) throw new Error("The order was not paid.")
  return payment.id
}

/** Where parcels are packed, by core's manual provider. */
export async function openWarehouse(container: MedusaContainer) {
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Warehouse" }] },
  })
  const locationId = locations[0]?.id ?? ""
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Parcels", type: "default" }] },
  })
  const set = await fulfillment.createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [{ name: "India", geo_zones: [{ country_code: "in", type: "country" }] }],
  })
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const option = await fulfillment.createShippingOptions({
    name: "Standard delivery",
    price_type: "flat",
    provider_id: "manual_manual",
    service_zone_id: set.service_zones[0]?.id ?? "",
    shipping_profile_id: profiles[0]?.id ?? "",
    type: { label: "Standard", description: "3 to 6 working days", code: "standard" },
  })

  /** Packs so many of the order's first line. @returns the parcel's id */
  const pack = async (orderId: string, quantity: number, line = 0): Promise<string> => {
    const order = await container.resolve(Modules.ORDER).retrieveOrder(orderId, { relations: ["items"] })
    const sorted = [...(order.items ?? [])].sort((a, b) => b.unit_price - a.unit_price)
    const { result } = await createOrderFulfillmentWorkflow(container).run({
      input: {
        order_id: orderId,
        items: [{ id: sorted[line]?.id ?? "", quantity }],
        location_id: locationId,
        shipping_option_id: option.id,
      },
    })
    return result.id
  }
  const ship = async (
    orderId: string,
    { parcel, line = 0, quantity, url }: { parcel: string; line?: number; quantity: number; url: string },
  ): Promise<void> => {
    const order = await container.resolve(Modules.ORDER).retrieveOrder(orderId, { relations: ["items"] })
    const sorted = [...(order.items ?? [])].sort((a, b) => b.unit_price - a.unit_price)
    await createOrderShipmentWorkflow(container).run({
      input: {
        order_id: orderId,
        fulfillment_id: parcel,
        items: [{ id: sorted[line]?.id ?? "", quantity }],
        labels: [{ tracking_number: "AWB123", tracking_url: url, label_url: "#" }],
      },
    })
  }
  return { pack, ship, optionId: option.id }
}
