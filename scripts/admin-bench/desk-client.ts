import { z } from "zod"

const token = z.object({ token: z.string() })

/** Somebody at the desk, logged in. */
export class DeskClient {
  private constructor(
    readonly url: string,
    readonly headers: Record<string, string>,
  ) {}

  static async logIn(url: string, login: { email: string; password: string }): Promise<DeskClient> {
    const answer = await fetch(`${url}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(login),
    })
    return new DeskClient(url, { authorization: `Bearer ${token.parse(await answer.json()).token}` })
  }

  /** @param path below `/admin/order-desk/` @throws when the answer is not 200 */
  async get<T>(schema: z.ZodType<T>, path: string): Promise<T> {
    const answer = await this.open(path)
    return schema.parse(await answer.json())
  }

  /** An answer that is not read yet. */
  async open(path: string): Promise<Response> {
    const answer = await fetch(`${this.url}/admin/order-desk/${path}`, { headers: this.headers })
    if (!answer.ok) throw new Error(`${path} was answered ${String(answer.status)}: ${await answer.text()}`)
    return answer
  }
}
