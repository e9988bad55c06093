import { createShippingOptionsWorkflow, createShippingProfilesWorkflow } from "@medusajs/medusa/core-flows"
import type { FulfillmentWorkflow, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { madeOne } from "./made-one"

const SET = "Delivery from the central warehouse"

/** Rupees, GST included. */
const STANDARD = 79
const STANDARD_FREE_FROM = 999
const EXPRESS = 199

/** What shoppers read, by the code of the option's type. */
export const DELIVERY_TEXTS = {
  standard: { name: "Standard delivery", label: "Standard", description: "3 to 6 working days" },
  express: { name: "Express delivery", label: "Express", description: "1 to 2 working days" },
} as const

/** Standard and express delivery within India. @returns the shipping profile's id */
export async function ensureDeliveryOptions(container: MedusaContainer, locationId: string): Promise<string> {
  const profileId = await ensureProfile(container)
  const zoneId = await ensureIndiaZone(container, locationId)
  const existing = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingOptions({ service_zone: { id: zoneId } }, { select: ["id", "name"] })
  const names = new Set(existing.map((option) => option.name))
  const missing = deliveryOptions(zoneId, profileId).filter((option) => !names.has(option.name))
  if (missing.length > 0) await createShippingOptionsWorkflow(container).run({ input: missing })
  return profileId
}

function deliveryOptions(
  zoneId: string,
  profileId: string,
): FulfillmentWorkflow.CreateShippingOptionsWorkflowInput[] {
  const common = {
    service_zone_id: zoneId,
    shipping_profile_id: profileId,
    provider_id: "manual_manual",
    price_type: "flat" as const,
    rules: [
      { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
      { attribute: "is_return", operator: "eq" as const, value: "false" },
    ],
  }
  return [
    {
      ...common,
      ...readable("standard"),
      prices: [
        { currency_code: "inr", amount: STANDARD },
        {
          currency_code: "inr",
          amount: 0,
          rules: [{ attribute: "item_total", operator: "gte", value: STANDARD_FREE_FROM }],
        },
      ],
    },
    {
      ...common,
      ...readable("express"),
      prices: [{ currency_code: "inr", amount: EXPRESS }],
    },
  ]
}

function readable(code: keyof typeof DELIVERY_TEXTS) {
  const { name, label, description } = DELIVERY_TEXTS[code]
  return { name, type: { label, description, code } }
}

async function ensureProfile(container: MedusaContainer): Promise<string> {
  const [profile] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: "default" }, { select: ["id"], take: 1 })
  if (profile) return profile.id
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default Shipping Profile", type: "default" }] },
  })
  return madeOne(result, "the shipping profile").id
}

async function ensureIndiaZone(container: MedusaContainer, locationId: string): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [found] = await fulfillment.listFulfillmentSets(
    { name: SET },
    { relations: ["service_zones"], take: 1 },
  )
  const set =
    found ??
    (await fulfillment.createFulfillmentSets({
      name: SET,
      type: "shipping",
      service_zones: [{ name: "India", geo_zones: [{ type: "country", country_code: "in" }] }],
    }))
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  return madeOne(set.service_zones, "the service zone India").id
}
