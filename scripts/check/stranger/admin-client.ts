import { z } from "zod"

/** Medusa's admin API of one store, by a log-in of its own. */
export class AdminClient {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async logIn(url: string, login: { email: string; password: string }): Promise<AdminClient> {
    const answer = await fetch(`${url}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(login),
    })
    return new AdminClient(url, z.object({ token: z.string() }).parse(await answer.json()).token)
  }

  /** @throws when the answer is not 2xx */
  async call<T>(schema: z.ZodType<T>, path: string, body?: object): Promise<T> {
    const answer = await fetch(`${this.url}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization: `Bearer ${this.token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path} was answered ${String(answer.status)}: ${await answer.text()}`)
    return schema.parse(await answer.json())
  }

  /** The status of a GET, whatever it is. */
  async statusOf(path: string): Promise<number> {
    const answer = await fetch(`${this.url}${path}`, { headers: { authorization: `Bearer ${this.token}` } })
    return answer.status
  }
}
