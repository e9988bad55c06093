import { z } from "zod"
import { StoreClient } from "../../bench/store-client.ts"
import { waitUntil } from "../../bench/wait-until.ts"
import type { Checks } from "../checks.ts"
import type { FreshStore } from "./fresh-store.ts"
import { PROVIDER } from "./prove-selling.ts"

/** The index is built behind the running store. Seconds. */
const PATIENCE = 30

const answer = z.object({ products: z.array(z.object({ title: z.string() })), count: z.number() })

/** The catalogue is found with a slip of the finger, by the public route. */
export async function proveFinding(of: { checks: Checks; store: FreshStore }): Promise<void> {
  const { checks, store } = of
  const shopper = new StoreClient({ url: store.url, keyFile: store.keyFile, provider: PROVIDER })
  let titles: string[] = []
  await waitUntil(async () => {
    const { products } = answer.parse(await shopper.call("GET", "/store/catalogue?q=insulted%20botle"))
    titles = products.map(({ title }) => title)
    return titles.length > 0
  }, PATIENCE)
  await checks.add(`a misspelt search finds what was meant (${titles.join(", ") || "nothing"})`, () =>
    titles.some((title) => title.startsWith("Insulated Bottle")),
  )
}
