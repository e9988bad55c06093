import { BOTTLE } from "../../faults/tools/goods.ts"
import { pause } from "../../faults/tools/pause.ts"
import type { Placed } from "../../faults/tools/shopper.ts"
import { askSecurely } from "./ask-securely.ts"
import type { ProductionShop } from "./production-shop.ts"

export interface Load {
  /** What went wrong, with the moment of its end in milliseconds since 1970. */
  readonly failures: { readonly at: number; readonly what: string }[]
  /** Orders that were placed and paid at the gateway. */
  readonly paid: Placed[]
  /** Questions that were answered as they should be. */
  answered: number
  /** Lets everyone finish what they do. */
  readonly end: () => Promise<void>
}

/** Shoppers who read and buy, over and over, each beginning again when something goes wrong. */
export function startLoad(
  production: ProductionShop,
  { readers, buyers }: { readers: number; buyers: number },
): Load {
  let going = true
  const load: Load = {
    failures: [],
    paid: [],
    answered: 0,
    end: async () => {
      going = false
      await Promise.all(all)
    },
  }
  const again = async (name: string, work: () => Promise<void>) => {
    while (going) {
      try {
        await work()
        load.answered += 1
      } catch (error) {
        load.failures.push({
          at: Date.now(),
          what: `${name}: ${error instanceof Error ? error.message : String(error)}`,
        })
        await pause(100)
      }
    }
  }
  const all = [
    ...Array.from({ length: readers }, (_, index) =>
      again(`reader ${String(index)}`, () => read(production, index)),
    ),
    ...Array.from({ length: buyers }, (_, index) =>
      again(`buyer ${String(index)}`, async () => {
        load.paid.push(await buy(production))
      }),
    ),
  ]
  return load
}

const PAGES = ["/", "/c/all", "/search?q=bottle"]

async function read({ settings, storefrontUrl, backendUrl }: ProductionShop, index: number): Promise<void> {
  const urls = [...PAGES.map((path) => storefrontUrl + path), `${backendUrl}/health`]
  const url = urls[(index + Math.floor(Math.random() * urls.length)) % urls.length] ?? storefrontUrl
  const { status } = await askSecurely(settings.dataDir, url)
  if (status !== 200) throw new Error(`${url} answered ${String(status)}`)
}

async function buy({ shoppers }: ProductionShop): Promise<Placed> {
  const order = await shoppers.order([[BOTTLE, 1]])
  await shoppers.payAndReturn(order)
  return order
}
