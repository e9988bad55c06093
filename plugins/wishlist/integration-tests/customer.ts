import { z } from "zod"

interface Said {
  readonly status: number
  readonly body: unknown
}
interface Api {
  request(config: object): Promise<unknown>
}
const apiShape = z.custom<Api>((value) => typeof value === "object" && value !== null)
const answer = z.object({ status: z.number(), data: z.unknown() })
const token = z.object({ token: z.string() })

const list = z.object({
  items: z.array(
    z.object({ product_id: z.string(), variant_id: z.string().nullable(), added_at: z.iso.datetime() }),
  ),
  left_out: z.number().optional(),
})

/** Somebody with a publishable key, who may be signed in. */
export class Customer {
  #headers: Record<string, string>
  id = ""

  constructor(
    private readonly api: unknown,
    private readonly key: string,
  ) {
    this.#headers = { "x-publishable-api-key": key }
  }

  async say(method: string, url: string, data?: unknown): Promise<Said> {
    const { status, data: body } = answer.parse(
      await apiShape
        .parse(this.api)
        .request({ method, url, data, headers: this.#headers, validateStatus: () => true }),
    )
    return { status, body }
  }

  /** The same shop, signed in as a new customer. */
  async signIn(email: string): Promise<Customer> {
    const login = { email, password: "correct horse battery" }
    const customer = new Customer(this.api, this.key)
    const registered = token.parse((await this.say("POST", "/auth/customer/emailpass/register", login)).body)
    customer.#headers = { ...this.#headers, authorization: `Bearer ${registered.token}` }
    const made = await customer.say("POST", "/store/customers", { email })
    customer.id = z.object({ customer: z.object({ id: z.string() }) }).parse(made.body).customer.id
    const signedIn = token.parse((await this.say("POST", "/auth/customer/emailpass", login)).body)
    customer.#headers = { ...this.#headers, authorization: `Bearer ${signedIn.token}` }
    return customer
  }

  async wishes(): Promise<z.infer<typeof list>["items"]> {
    return list.parse((await this.say("GET", "/store/customers/me/wishlist")).body).items
  }

  async wish(productId: string, body: unknown = {}): Promise<Said> {
    return this.say("PUT", `/store/customers/me/wishlist/items/${productId}`, body)
  }

  async forget(productId: string): Promise<Said> {
    return this.say("DELETE", `/store/customers/me/wishlist/items/${productId}`)
  }

  async merge(items: unknown): Promise<z.infer<typeof list>> {
    return list.parse((await this.say("POST", "/store/customers/me/wishlist/merge", { items })).body)
  }
}
