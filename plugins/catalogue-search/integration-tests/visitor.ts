import type { CatalogueListing, CatalogueSuggestions } from "../src/contract"

export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** Sends JSON and gives back whatever is answered, errors too. */
export type Send = (method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<Answer>

/** The part of axios that Medusa's runner hands out and the tests use. */
interface Api {
  request(config: object): Promise<{ status: number; data: unknown }>
}

export function sender(given: unknown, headers: Record<string, string>): Send {
  const api = given as Api
  return async (method, path, body) => {
    const { status, data } = await api.request({
      method,
      url: path,
      data: body,
      headers,
      validateStatus: () => true,
    })
    return { status, body: data }
  }
}

/** A shopper in one region. Fails the test for anything but 200. */
export class Visitor {
  readonly #send: Send
  readonly #regionId: string

  constructor(send: Send, regionId: string) {
    this.#send = send
    this.#regionId = regionId
  }

  /** @param query such as `q=bottle&size=M` */
  async list(query = ""): Promise<CatalogueListing> {
    return (await this.#ask(`/store/catalogue?region_id=${this.#regionId}&${query}`)) as CatalogueListing
  }

  async suggest(query: string): Promise<CatalogueSuggestions> {
    const path = `/store/catalogue/suggestions?region_id=${this.#regionId}&${query}`
    return (await this.#ask(path)) as CatalogueSuggestions
  }

  /** The titles of a page, in its order. */
  async titles(query = ""): Promise<string[]> {
    return (await this.list(query)).products.map(({ title }) => title)
  }

  async #ask(path: string): Promise<unknown> {
    const answer = await this.#send("GET", path)
    if (answer.status !== 200) throw new Error(`Expected 200: ${JSON.stringify(answer)}`)
    return answer.body
  }
}
