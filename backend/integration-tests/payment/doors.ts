import { z } from "zod"

const client = z.object({ request: z.function({ input: [z.unknown()], output: z.promise(z.unknown()) }) })
const answer = z.object({ status: z.number(), headers: z.looseObject({ location: z.string().optional() }) })

/** The two open doors of the gateway, by raw HTTP as BillDesk and browsers come. */
export class Doors {
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

  async #post(url: string, data: string, contentType: string): Promise<z.infer<typeof answer>> {
    const request = {
      method: "POST",
      url,
      data,
      headers: { "content-type": contentType },
      maxRedirects: 0,
      validateStatus: () => true,
    }
    return answer.parse(await client.parse(this.http).request(request))
  }
}
