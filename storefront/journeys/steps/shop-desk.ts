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

const categories = z.object({ product_categories: z.array(z.object({ id: z.string() })) })
const categoryAnswer = z.object({ product_category: z.object({ id: z.string() }) })
const tagsAnswer = z.object({ product_tags: z.array(z.object({ id: z.string() })) })
const tagAnswer = z.object({ product_tag: z.object({ id: z.string() }) })

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

  /** Gives the product these tags and no others. */
  async setTags(handle: string, values: readonly string[]): Promise<void> {
    const tags = await Promise.all(values.map(async (value) => ({ id: await this.tag(value) })))
    await this.post(`/admin/products/${(await this.product(handle)).id}`, { tags })
  }

  async setStatus(handle: string, status: "published" | "draft"): Promise<void> {
    await this.post(`/admin/products/${(await this.product(handle)).id}`, { status })
  }

  /** Makes a category inside another, with one product in it. @returns its id */
  async addCategory(of: { name: string; handle: string; inside: string; product: string }): Promise<string> {
    const path = `${backendUrl}/admin/product-categories`
    const found: unknown = await (
      await this.request.get(`${path}?handle=${of.inside}`, { headers: this.headers })
    ).json()
    const parent = categories.parse(found).product_categories[0]?.id
    const { name, handle } = of
    const data = { name, handle, parent_category_id: parent, is_active: true, is_internal: false }
    const made = await this.request.post(path, { headers: this.headers, data })
    const answer: unknown = await made.json()
    const { id } = categoryAnswer.parse(answer).product_category
    await this.post(`/admin/product-categories/${id}/products`, {
      add: [(await this.product(of.product)).id],
    })
    return id
  }

  async deleteCategory(id: string): Promise<void> {
    await this.request.delete(`${backendUrl}/admin/product-categories/${id}`, { headers: this.headers })
  }

  /** The tag's id; the tag is made when there is none. */
  private async tag(value: string): Promise<string> {
    const path = `${backendUrl}/admin/product-tags`
    const found: unknown = await (
      await this.request.get(`${path}?value=${encodeURIComponent(value)}`, { headers: this.headers })
    ).json()
    const [tag] = tagsAnswer.parse(found).product_tags
    if (tag) return tag.id
    const made = await this.request.post(path, { headers: this.headers, data: { value } })
    const answer: unknown = await made.json()
    return tagAnswer.parse(answer).product_tag.id
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
