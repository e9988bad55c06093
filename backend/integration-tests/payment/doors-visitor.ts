import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "zod"
import { ensureAdmin } from "../../src/seed/admin-user"
import type { Suite } from "./open-suite"
import { paymentAnswer, type PaymentAnswer } from "./shopper"

export const BOTTLE = "LS-INSBOT-EME"

export interface Said {
  readonly status: number
  readonly body: unknown
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

const token = z.object({ token: z.string() })
const keyed = z.object({ rows: z.array(z.object({ token: z.string() })) })

export interface Placed {
  readonly paid: PaymentAnswer
  /** The order's id at BillDesk. */
  readonly id: string
  readonly cartId: string
}

/** Somebody at the doors of the shop, who may be logged in as an admin or a customer, or as nobody. */
export class Visitor {
  #headers: Readonly<Record<string, string>> = {}

  constructor(private readonly suite: Suite) {}

  /** The same person with more headers. */
  with(headers: Readonly<Record<string, string>>): Visitor {
    const visitor = new Visitor(this.suite)
    visitor.#headers = { ...this.#headers, ...headers }
    return visitor
  }

  /** Sends JSON. */
  async say(method: string, path: string, body?: unknown): Promise<Said> {
    return this.send(method, path, body === undefined ? undefined : JSON.stringify(body))
  }

  /** Sends a body as it stands. */
  async send(method: string, path: string, body?: string | Buffer): Promise<Said> {
    const headers: Record<string, string> = { "content-type": "application/json", ...this.#headers }
    if (path.toLowerCase().startsWith("/store")) headers["x-publishable-api-key"] = await this.#key()
    const answer = await this.suite.doors.raw({
      method,
      path,
      headers,
      ...(body === undefined ? {} : { body }),
    })
    return { ...answer, body: parsed(answer.text) }
  }

  /** A visitor who is logged in to the admin. */
  async asAdmin(): Promise<Visitor> {
    const login = { email: "doors@example.com", password: "correct horse battery" }
    await ensureAdmin(this.suite.container, login.email, login.password)
    return this.#loggedIn("user", login)
  }

  /** A visitor who is a customer with an account. */
  async asCustomer(email: string): Promise<Visitor> {
    const login = { email, password: "correct horse battery" }
    const registered = token.parse((await this.say("POST", "/auth/customer/emailpass/register", login)).body)
    await this.with({ authorization: `Bearer ${registered.token}` }).say("POST", "/store/customers", {
      email,
    })
    return this.#loggedIn("customer", login)
  }

  /** An unpaid order; of this visitor's account, if there is one. */
  async order(): Promise<Placed> {
    const { shopper, gateway } = this.suite
    const before = new Set(await gateway.orderIds())
    const cartId = await shopper.fillBag([[BOTTLE, 1]])
    if (this.#headers["authorization"]) await this.say("POST", `/store/carts/${cartId}/customer`)
    await shopper.choosePayment(cartId)
    const { body } = await this.say("POST", `/store/carts/${cartId}/payment-attempts`)
    const paid = paymentAnswer.parse(body)
    const id = (await gateway.orderIds()).find((orderId) => !before.has(orderId)) ?? ""
    return { paid, id, cartId }
  }

  async paidOrder(): Promise<Placed> {
    const placed = await this.order()
    const { gateway, doors } = this.suite
    await doors.comeBack({ transaction_response: await gateway.book(placed.id), orderid: placed.id })
    return placed
  }

  async #loggedIn(actor: string, login: object): Promise<Visitor> {
    const said = token.parse((await this.say("POST", `/auth/${actor}/emailpass`, login)).body)
    return this.with({ authorization: `Bearer ${said.token}` })
  }

  async #key(): Promise<string> {
    const db = this.suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const result: unknown = await db.raw("select token from api_key where type = 'publishable' limit 1")
    return keyed.parse(result).rows[0]?.token ?? ""
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
