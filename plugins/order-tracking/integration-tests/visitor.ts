import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"
import { z } from "zod"

export interface Said {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly file: Buffer
  /** Undefined for what is no JSON. */
  readonly body: unknown
}

interface Api {
  request(config: object): Promise<unknown>
}
const apiShape = z.custom<Api>((value) => typeof value === "object" && value !== null)
const token = z.object({ token: z.string() })
const made = z.object({ customer: z.object({ id: z.string() }) })
const answer = z.object({ status: z.number(), data: z.instanceof(Buffer), headers: z.unknown() })

/** Somebody with a publishable key, at an address of their own. */
export class Visitor {
  private constructor(
    private readonly api: Api,
    private readonly key: string,
    private readonly address: string,
    private readonly bearer?: string,
  ) {}

  static async enter(api: unknown, container: MedusaContainer): Promise<Visitor> {
    const { result: channels } = await createSalesChannelsWorkflow(container).run({
      input: { salesChannelsData: [{ name: "Web" }] },
    })
    const { result: keys } = await createApiKeysWorkflow(container).run({
      input: { api_keys: [{ title: "Web", type: "publishable", created_by: "test" }] },
    })
    const [key] = keys
    await linkSalesChannelsToApiKeyWorkflow(container).run({
      input: { id: key?.id ?? "", add: [channels[0]?.id ?? ""] },
    })
    return new Visitor(apiShape.parse(api), key?.token ?? "", "203.0.113.1")
  }

  /** The same key from another address. */
  from(address: string): Visitor {
    return new Visitor(this.api, this.key, address)
  }

  /** The same person, signed in with an account made for it. */
  async signedIn(email: string): Promise<{ readonly visitor: Visitor; readonly customerId: string }> {
    const identity = { email, password: "correct horse battery" }
    const registered = token.parse(
      (await this.say("POST", "/auth/customer/emailpass/register", identity)).body,
    )
    const maker = new Visitor(this.api, this.key, this.address, registered.token)
    const { customer } = made.parse((await maker.say("POST", "/store/customers", { email })).body)
    const opened = token.parse((await this.say("POST", "/auth/customer/emailpass", identity)).body)
    const visitor = new Visitor(this.api, this.key, this.address, opened.token)
    return { visitor, customerId: customer.id }
  }

  async say(method: "GET" | "POST", url: string, data?: unknown): Promise<Said> {
    const said = answer.parse(
      await this.api.request({
        method,
        url,
        data,
        headers: {
          "x-publishable-api-key": this.key,
          "x-forwarded-for": this.address,
          ...(this.bearer && { authorization: `Bearer ${this.bearer}` }),
        },
        responseType: "arraybuffer",
        validateStatus: () => true,
      }),
    )
    const headers = z.record(z.string(), z.unknown()).parse({ ...Object(said.headers) })
    return { status: said.status, headers, file: said.data, body: jsonIn(said.data) }
  }
}

function jsonIn(file: Buffer): unknown {
  try {
    return JSON.parse(file.toString())
  } catch {
    return undefined
  }
}
