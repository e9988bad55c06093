import type { Has } from "./flaws"
import { CrmRefusal, type TinyCrm } from "./tiny-crm"

/** The access token that all workers share, renewed by whoever meets its end first. */
export class TinyConnection {
  #token: string | undefined
  #renewing: Promise<string> | undefined

  constructor(
    private readonly crm: TinyCrm,
    private readonly has: Has,
  ) {}

  /** Does a call, and does it once more when its token had ended. */
  async call<T>(act: (token: string) => Promise<T>): Promise<T> {
    const token = this.#token ?? (await this.#renewed(undefined))
    try {
      return await act(token)
    } catch (error) {
      if (!(error instanceof CrmRefusal) || error.code !== "token ended") throw error
      if (this.has("takes an ended token for a dead connection")) {
        this.#token = undefined
        throw new CrmRefusal("connection dead")
      }
      return act(await this.#renewed(token))
    }
  }

  /** Some ask for a token with each order. */
  async begin(): Promise<void> {
    if (this.has("renews for each order")) this.#token = await this.crm.connect()
  }

  async #renewed(ended: string | undefined): Promise<string> {
    if (this.#token !== undefined && this.#token !== ended) return this.#token
    this.#renewing ??= this.crm.connect().finally(() => (this.#renewing = undefined))
    this.#token = await this.#renewing
    return this.#token
  }
}
