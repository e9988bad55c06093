import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { SyncState } from "medusa-integration-kit/conformance"

import { ORDER_IN_ZOHO_STATES } from "../../src/contract"
import type { OrderInZohoState } from "../../src/contract"
import { workBackfills } from "../../src/workflows/backfills"
import { logIn, visit } from "../desk-visitor"
import type { Answer } from "../desk-visitor"
import { until } from "../until"

const STATES = {
  none: "unknown",
  waiting: "waiting",
  sending: "waiting",
  in_zoho: "recorded",
  given_up: "given up",
  left: "left",
} as const satisfies Record<OrderInZohoState, SyncState>

const orderView = z.object({
  state: z.enum(ORDER_IN_ZOHO_STATES),
  last_error: z.string().nullable(),
  pause: z.object({ message: z.string() }).nullable(),
})
const backfillList = z.object({ backfills: z.array(z.object({ state: z.string() })) })

/** The most that the desk lets a back-fill do in a minute. */
const RATE_PER_MINUTE = 600

/** The admin's pages about Zoho, used by somebody who is logged in. */
export class ZohoDesk {
  #token: Promise<string> | undefined

  constructor(
    private readonly container: MedusaContainer,
    private readonly api: unknown,
  ) {}

  async stateOf(orderId: string): Promise<SyncState> {
    return STATES[(await this.#order(orderId)).state]
  }

  /** What stands in the order's box. */
  async reasonOf(orderId: string): Promise<string | undefined> {
    const { last_error, pause } = await this.#order(orderId)
    return [last_error, pause?.message].filter(Boolean).join(" ") || undefined
  }

  /** Presses "Send again". What is being sent at this moment is not sent once more, and that is no fault. */
  async sendAgain(orderId: string): Promise<void> {
    await this.#ask("POST", `orders/${orderId}/send`, { body: {}, mayBe: [409] })
  }

  /** Ends when all of the span waits to be sent. */
  async backfill(from: Date, to: Date): Promise<void> {
    await this.#ask("POST", "backfills", { body: { from, to, rate_per_minute: RATE_PER_MINUTE } })
    await until("the back-fill is through", async () => {
      await workBackfills(this.container)
      const { backfills } = backfillList.parse((await this.#ask("GET", "backfills")).body)
      return backfills[0]?.state === "done"
    })
  }

  /** Presses "Refresh fields". */
  async refreshFields(): Promise<void> {
    await this.#ask("POST", "metadata/refresh", { body: {} })
  }

  async connect(code: string): Promise<void> {
    await this.#ask("POST", "connection/grant-code", { body: { code } })
  }

  async #order(orderId: string): Promise<z.output<typeof orderView>> {
    return orderView.parse((await this.#ask("GET", `orders/${orderId}`)).body)
  }

  async #ask(
    method: string,
    path: string,
    { body, mayBe = [] }: { readonly body?: object; readonly mayBe?: readonly number[] } = {},
  ): Promise<Answer> {
    const token = await (this.#token ??= logIn(this.container, this.api))
    const answer = await visit(this.api, method, `/admin/zoho/${path}`, { token, ...(body ? { body } : {}) })
    if (answer.status === 200 || mayBe.includes(answer.status)) return answer
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
}
