import { httpCall } from "medusa-integration-kit"

import { sealAsBillDesk } from "../protocol/seal"
import type { SandboxLedger } from "./ledger"
import type { SandboxMerchant } from "./options"
import type { SandboxNotification, SandboxOrder, SandboxTransaction } from "./state"
import { transactionObject } from "./wire-objects"

/** How the token is put into the body; real integrations have met all three. `msg` is the pipe generation's form. */
export type NotificationEncoding = "raw" | "form" | "json" | "msg"

const TIMEOUT_MS = 10_000

interface Message {
  readonly text: string
  readonly encoding: NotificationEncoding
}

/** Posts notifications and repeats those that are not taken, until it is stopped. */
export class WebhookSender {
  readonly #timers = new Set<NodeJS.Timeout>()
  #stopped = false

  constructor(
    private readonly parts: {
      readonly ledger: SandboxLedger
      readonly merchantOf: (clientId: string) => SandboxMerchant | undefined
      readonly defaultUrl: string | undefined
      readonly retryDelaysMs: readonly number[]
      /** The message where the order came by the pipe generation. */
      readonly legacyMessage: (order: SandboxOrder, transaction: SandboxTransaction) => string | undefined
    },
  ) {}

  urlFor(order: SandboxOrder): string | undefined {
    return this.parts.merchantOf(order.clientId)?.webhookUrl ?? this.parts.defaultUrl
  }

  /**
   * Tells the merchant about a transaction in the background; does nothing where no webhook is set.
   * @param copies how many times the one token is posted at once
   */
  notify(order: SandboxOrder, transaction: SandboxTransaction, copies = 1): void {
    const url = this.urlFor(order)
    if (url === undefined) return
    const { transactionId, authStatus } = transaction
    const notifications = Array.from({ length: copies }, () =>
      this.parts.ledger.addNotification({ transactionId, authStatus, url }),
    )
    this.#begin(notifications, order, transaction)
  }

  /** Goes on with what was still waiting when the sandbox last ended. */
  resume(): void {
    const { ledger } = this.parts
    for (const notification of ledger.notifications) {
      if (notification.state !== "waiting") continue
      const transaction = ledger.findTransaction(notification.transactionId)
      const order = transaction && ledger.findOrder(transaction.bdOrderId)
      if (transaction && order) this.#begin([notification], order, transaction)
    }
  }

  /** Posts a token once, now. @returns the HTTP status, or why there was none. */
  async post(url: string, token: string, encoding: NotificationEncoding = "raw"): Promise<string> {
    const answer = await httpCall({
      method: "POST",
      url,
      ...encoded(token, encoding),
      timeoutMs: TIMEOUT_MS,
      maxAnswerBytes: 64 * 1024,
    })
    return answer.kind === "answered" ? String(answer.status) : answer.code
  }

  stop(): void {
    this.#stopped = true
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
  }

  #begin(
    notifications: readonly SandboxNotification[],
    order: SandboxOrder,
    transaction: SandboxTransaction,
  ): void {
    const [first] = notifications
    if (!first) return
    const told = { ...transaction, authStatus: first.authStatus }
    void this.#message(told, order).then((message) => {
      if (message) for (const notification of notifications) void this.#try(notification, message, 0)
    })
  }

  /** @returns undefined where the order's merchant is not configured any more. */
  async #message(transaction: SandboxTransaction, order: SandboxOrder): Promise<Message | undefined> {
    const msg = this.parts.legacyMessage(order, transaction)
    if (msg !== undefined) return { text: msg, encoding: "msg" }
    const merchant = this.parts.merchantOf(order.clientId)
    if (!merchant) return undefined
    return {
      text: await sealAsBillDesk(transactionObject(transaction, order), merchant.credentials),
      encoding: "raw",
    }
  }

  async #try(notification: SandboxNotification, message: Message, tried: number): Promise<void> {
    const result = await this.post(notification.url, message.text, message.encoding)
    if (this.#stopped) return
    notification.tries.push({ at: this.parts.ledger.now(), result })
    const delay = this.parts.retryDelaysMs[tried]
    if (/^2\d\d$/.test(result)) notification.state = "delivered"
    else if (delay === undefined) notification.state = "given_up"
    else this.#later(delay, () => void this.#try(notification, message, tried + 1))
    this.parts.ledger.changed()
  }

  #later(delayMs: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      act()
    }, delayMs)
    this.#timers.add(timer)
  }
}

function encoded(
  token: string,
  encoding: NotificationEncoding,
): { headers: Record<string, string>; body: string } {
  switch (encoding) {
    case "raw":
      return { headers: { "content-type": "application/jose" }, body: token }
    case "form":
      return {
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ transaction_response: token }).toString(),
      }
    case "msg":
      return {
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ msg: token }).toString(),
      }
    case "json":
      return {
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ transaction_response: token }),
      }
  }
}
