import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { loadSettings } from "../config/env"
import { purgeStorefront } from "../storefront/purge-storefront"

const CHANGES = ["created", "updated", "deleted"]

/** Which part of the storefront's cache each thing of ours stands behind. */
const TAGS: Readonly<Record<string, string>> = {
  product: "catalogue",
  "product-variant": "catalogue",
  "pricing.price": "catalogue",
  "product-category": "categories",
  region: "region",
}

/** A change in the admin shows in the shop at once instead of when the cache has aged. Stock is never cached there. */
export default async function refreshStorefront({ event, container }: SubscriberArgs): Promise<void> {
  const settings = loadSettings()
  const tag = TAGS[event.name.slice(0, event.name.lastIndexOf("."))]
  if (tag === undefined) return
  const { storefrontInternalUrl: storefrontUrl, revalidateSecret: secret } = settings
  const fault = await purgeStorefront({ storefrontUrl, secret, tags: [tag], now: new Date() })
  // The seed runs before there is a storefront to tell; a storefront that is down begins with an empty cache anyway.
  if (fault !== undefined) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .debug(`The storefront was not told of ${event.name} (${fault}); its cache ages by itself.`)
  }
}

export const config: SubscriberConfig = {
  event: Object.keys(TAGS).flatMap((name) => CHANGES.map((change) => `${name}.${change}`)),
  context: { subscriberId: "refresh-storefront" },
}
