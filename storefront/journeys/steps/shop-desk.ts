import { type APIRequestContext, expect } from "@playwright/test"
import { z } from "zod"
import { admin, backendUrl } from "./addresses"

const signedIn = z.object({ token: z.string() })
const products = z.object({
  products: z.array(
    z.object({
      id: z.string(),
      variants: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          prices: z.array(z.object({ id: z.string(), amount: z.number() })),
        }),
      ),
    }),
  ),
})

/** The merchant's desk without its screens: what a merchandiser does while a shopper looks elsewhere. */
export class ShopDesk {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static async open(request: APIRequestContext): Promise<ShopDesk> {
    const answer: unknown = await (
      await request.post(`${backendUrl}/auth/user/emailpass`, { data: admin })
    ).json()
    return new ShopDesk(request, { authorization: `Bearer ${signedIn.parse(answer).token}` })
  }

  /** Sets the price of every variant. @returns the price before, in rupees */
  async setPrice(handle: string, amount: number): Promise<number> {
    const product = await this.product(handle)
    const before = product.variants[0]?.prices[0]?.amount ?? 0
    for (const variant of product.variants) {
      const prices = variant.prices.slice(0, 1).map(({ id }) => ({ id, currency_code: "inr", amount }))
      await this.post(`/admin/products/${product.id}/variants/${variant.id}`, { prices })
    }
    return before
  }

  async setStatus(handle: string, status: "published" | "draft"): Promise<void> {
    await this.post(`/admin/products/${(await this.product(handle)).id}`, { status })
  }

  private async product(handle: string) {
    const query = `handle=${handle}&status[]=draft&status[]=published&fields=id,variants.id,variants.title,*variants.prices`
    const answer: unknown = await (
      await this.request.get(`${backendUrl}/admin/products?${query}`, { headers: this.headers })
    ).json()
    const [product] = products.parse(answer).products
    if (!product) throw new Error(`There is no product ${handle}.`)
    return product
  }

  private async post(path: string, data: unknown): Promise<void> {
    const answer = await this.request.post(backendUrl + path, { headers: this.headers, data })
    expect(answer.status(), path).toBe(200)
  }
}
