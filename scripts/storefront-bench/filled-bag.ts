import { z } from "zod"

const products = z.object({
  products: z.array(z.object({ variants: z.array(z.object({ id: z.string() })) })),
})
const regions = z.object({ regions: z.array(z.object({ id: z.string() })) })
const cart = z.object({ cart: z.object({ id: z.string() }) })

interface StoreAddress {
  readonly backendUrl: string
  readonly publishableKey: string
}

/** The cookies of a shopper with one piece in the bag; the bag is made through the store API. */
export async function filledBag({
  backendUrl,
  publishableKey,
}: StoreAddress): Promise<{ name: string; value: string }[]> {
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${backendUrl}/store/${path}`, {
      method: body ? "POST" : "GET",
      headers: { "x-publishable-api-key": publishableKey, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`The store answered ${answer.status} to ${path}.`)
    return answer.json()
  }
  const region = regions.parse(await ask("regions")).regions[0]
  const variant = products.parse(await ask("products?handle=ceramic-mug&fields=*variants")).products[0]
    ?.variants[0]
  if (!region || !variant) throw new Error("The store has no region or no mug to fill a bag with.")
  const { id } = cart.parse(await ask("carts", { region_id: region.id })).cart
  await ask(`carts/${id}/line-items`, { variant_id: variant.id, quantity: 1 })
  return [
    { name: "bag", value: id },
    { name: "bag_count", value: "1" },
  ]
}
