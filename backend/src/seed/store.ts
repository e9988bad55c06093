import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  createStoresWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer, StoreDTO, UpdateStoreDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { madeOne } from "./made-one"

const KEY_TITLE = "Storefront"
const CHANNEL = "Online shop"
const STORE = {
  name: "ŠKODA Lifestyle",
  supported_currencies: [{ currency_code: "inr", is_default: true, is_tax_inclusive: true }],
}

export async function findStore(container: MedusaContainer): Promise<StoreDTO> {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  if (store) return store
  const { result } = await createStoresWorkflow(container).run({ input: { stores: [STORE] } })
  return madeOne(result, "the store")
}

/** The sales channel that the storefront sells through. @returns its id */
export async function ensureSalesChannel(container: MedusaContainer): Promise<string> {
  const [channel] = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({ name: CHANNEL }, { take: 1 })
  if (channel) return channel.id
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: CHANNEL, description: "The ŠKODA Lifestyle storefront" }] },
  })
  return madeOne(result, "the sales channel").id
}

/** Name, currency and defaults of the one store. */
export async function furnishStore(
  container: MedusaContainer,
  defaults: Pick<UpdateStoreDTO, "default_sales_channel_id" | "default_region_id" | "default_location_id">,
): Promise<void> {
  const { id } = await findStore(container)
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id },
      update: {
        ...STORE,
        ...defaults,
      },
    },
  })
}

/** The publishable key of the storefront, tied to its sales channel. @returns the token, `pk_…` */
export async function ensurePublishableKey(
  container: MedusaContainer,
  salesChannelId: string,
): Promise<string> {
  const [found] = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ title: KEY_TITLE, type: "publishable" }, { take: 1 })
  const key = found ?? (await makePublishableKey(container))
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.API_KEY]: { publishable_key_id: key.id },
    [Modules.SALES_CHANNEL]: { sales_channel_id: salesChannelId },
  })
  return key.token
}

async function makePublishableKey(container: MedusaContainer): Promise<{ id: string; token: string }> {
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: KEY_TITLE, type: "publishable", created_by: "" }] },
  })
  return madeOne(result, "the publishable key")
}
