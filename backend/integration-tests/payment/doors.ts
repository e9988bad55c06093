import { request, type IncomingHttpHeaders } from "node:http"
import { z } from "zod"

const client = z.object({ request: z.function({ input: [z.unknown()], output: z.promise(z.unknown()) }) })
const answer = z.object({ status: z.number(), headers: z.looseObject({ location: z.string().optional() }) })
const defaults = z.object({ baseURL: z.string() })

/** A request as bytes, sent as it stands: no client mends its path or its body. */
export interface RawRequest {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** The two open doors of the gateway, by raw HTTP as BillDesk and browsers come. */
export class Doors {
  #visitors = 0

  constructor(private readonly http: unknown) {}

  /** @returns the address that the browser is sent on to */
  async comeBack(form: Record<string, string>): Promise<string> {
    const { status, headers } = await this.#post(
      "/payments/billdesk/return",
      new URLSearchParams(form).toString(),
      "application/x-www-form-urlencoded",
    )
    if (status !== 303) throw new Error(`The return door answered ${status}.`)
    return headers.location ?? ""
  }

  /** @returns the status that the notification is answered with */
  async notify(body: string, contentType = "application/jose"): Promise<number> {
    return (await this.#post("/webhooks/payments/billdesk", body, contentType)).status
  }

  /** One request over a connection of its own. */
  async raw({ method = "GET", path, headers = {}, body }: RawRequest): Promise<RawAnswer> {
    const { hostname, port } = new URL(this.#address())
    return new Promise((resolve, reject) => {
      const call = request({ method, path, hostname, port, headers, agent: false }, (response) => {
        const chunks: Buffer[] = []
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("error", reject)
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8")
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
        })
      })
      call.on("error", reject)
      call.end(body)
    })
  }

  #address(): string {
    const held = typeof this.http === "function" || typeof this.http === "object" ? this.http : null
    return defaults.parse({ ...Object(held && Reflect.get(held, "defaults")) }).baseURL
  }

  async #post(url: string, data: string, contentType: string): Promise<z.infer<typeof answer>> {
    const request = {
      method: "POST",
      url,
      data,
      // As behind a proxy: every message from another address, so that none uses up another one's turns.
      headers: {
        "content-type": contentType,
        "x-forwarded-for": `198.51.100.${String(this.#visitors++ % 250)}`,
      },
      maxRedirects: 0,
      validateStatus: () => true,
    }
    return answer.parse(await client.parse(this.http).request(request))
  }
}
