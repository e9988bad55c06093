import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CartPlace } from "../../domain/check-sent-cart"
import { countryOf } from "../../domain/in-india"
import { regionsSchema, storedCartSchema, type Region, type StoredCart } from "../../schema/cart-schema"
import { z } from "@medusajs/framework/zod"

const storesSchema = z.array(z.object({ default_region_id: z.string().nullish() }))

/** The cart as the rules read it; `undefined` when there is none, which is for core to say. */
export async function findStoredCart(
  scope: MedusaRequest["scope"],
  id: string,
): Promise<StoredCart | undefined> {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    filters: { id },
    fields: [
      "id",
      "completed_at",
      "email",
      "metadata",
      "region.countries.iso_2",
      "shipping_address.*",
      "billing_address.*",
    ],
  })
  const found: unknown = data[0]
  return found === undefined ? undefined : storedCartSchema.parse(found)
}

/**
 * Where a cart call takes place: in the region it names, else in its cart's, else in the store's default region, as core
 * decides it. `undefined` when there is no such region; core answers that.
 *
 * @param cartId absent while a cart is being made
 */
export async function findCartPlace(
  scope: MedusaRequest["scope"],
  cartId: string | undefined,
  regionId: string | null | undefined,
): Promise<CartPlace | undefined> {
  const cart = cartId === undefined ? undefined : await findStoredCart(scope, cartId)
  if (cartId !== undefined && cart === undefined) return undefined
  const region = regionId
    ? await findRegion(scope, regionId)
    : (cart?.region ?? (await findDefaultRegion(scope)))
  if (!region) return undefined
  return {
    region,
    countries: {
      shipping: countryOf(cart?.shipping_address?.country_code),
      billing: countryOf(cart?.billing_address?.country_code),
    },
  }
}

async function findRegion(scope: MedusaRequest["scope"], id: string): Promise<Region | undefined> {
  const { data } = await scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "region", filters: { id }, fields: ["id", "countries.iso_2"] })
  return regionsSchema.parse(data)[0]
}

async function findDefaultRegion(scope: MedusaRequest["scope"]): Promise<Region | undefined> {
  const { data } = await scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "store", fields: ["default_region_id"], pagination: { take: 1 } })
  const id = storesSchema.parse(data)[0]?.default_region_id
  return id ? findRegion(scope, id) : undefined
}
