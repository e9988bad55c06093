import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { httpCall, type Look } from "medusa-integration-kit"
import type { Settings } from "../config/env"
import { trackingOptions } from "../config/plugin-options"
import { isReal } from "./is-open"
import { judgeSeller, judgeShopFacts, judgeStoreName } from "./judge-shop"

const LIMIT_MS = 4500
const health = z.object({ facts: z.enum(["demo", "own"]) })

/** Who sells: the store's name, the receipts' seller, the facts of the content pages. */
export function shopLooks(container: MedusaContainer, settings: Settings): Look[] {
  const looks: [string, string, Look["look"]][] = [
    [
      "name",
      "Name",
      async () => {
        const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
        return judgeStoreName(store?.name)
      },
    ],
    ["seller", "Seller on receipts", () => judgeSeller(trackingOptions().seller, isReal(settings))],
    [
      "facts",
      "Legal facts and grievance officer",
      async () => judgeShopFacts(await factsOf(settings.storefrontUrl), isReal(settings)),
    ],
  ]
  return looks.map(([id, title, look]) => ({ id: `shop_${id}`, group: "Shop", title, look }))
}

async function factsOf(storefrontUrl: string): Promise<"demo" | "own" | undefined> {
  const answer = await httpCall({
    method: "GET",
    url: `${storefrontUrl}/api/health`,
    timeoutMs: LIMIT_MS,
    maxAnswerBytes: 64 * 1024,
  })
  if (answer.kind !== "answered" || answer.status !== 200) return undefined
  try {
    return health.safeParse(JSON.parse(answer.body)).data?.facts
  } catch {
    return undefined
  }
}
