import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  Logger,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, BigNumber, MedusaError, PaymentActions } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { paiseFromDecimal } from "medusa-integration-kit"
import { BillDeskModuleService } from "../../modules/billdesk/service"
import { refundMoney } from "../../modules/billdesk/refund-money"

interface Cradle extends Record<string, unknown> {
  readonly __pg_connection__: Knex
  readonly logger: Logger
}

/** The session's data reaches the browser: it holds our session id and, once paid, what the books need. No secret. */
const sessionData = z.object({ session_id: z.string() })

const paidRow = z.object({ id: z.string(), gateway_order_id: z.string(), transaction_id: z.string() })
const personRow = z.object({ bank_reference: z.string() })

type Data = Record<string, unknown>

/**
 * What core may ask of the gateway. It answers from our ledger, where settle writes what BillDesk itself confirmed;
 * only a refund calls BillDesk. Order first: while nobody has paid, a session is `pending_authorization`, which lets
 * core make the unpaid order and reserve its stock.
 */
export class BillDeskPaymentProvider extends AbstractPaymentProvider<unknown> {
  static override identifier = "billdesk"
  readonly #db: Knex
  readonly #billdesk: BillDeskModuleService

  constructor(cradle: Cradle, options: unknown) {
    super(cradle, { ...(typeof options === "object" ? options : {}) })
    this.#db = cradle.__pg_connection__
    this.#billdesk = new BillDeskModuleService(cradle, options)
  }

  /** Remembers the session only: BillDesk hears of a payment when the shopper places the order. */
  override initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const { session_id: id } = sessionData.parse(input.data)
    return Promise.resolve({ id, data: { session_id: id } })
  }

  /**
   * Answers `captured` or `pending_authorization` only: any other answer would roll the order back. What BillDesk
   * confirmed is captured already; told so, core writes authorization and capture in one transaction, and no crash
   * leaves a capture half written.
   */
  override async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const { session_id: sessionId } = sessionData.parse(input.data)
    const paid = await this.#paidAttempt(sessionId)
    const data = { session_id: sessionId }
    if (paid)
      return {
        status: "captured",
        data: { ...data, gateway_order_id: paid.gateway_order_id, transaction_id: paid.transaction_id },
      }
    const byPerson = await this.#personRecord(sessionId)
    return byPerson
      ? {
          status: "captured",
          data: {
            ...data,
            source: "person",
            payment_method: "bank_transfer",
            bank_reference: byPerson.bank_reference,
          },
        }
      : { status: "pending_authorization", data }
  }

  override async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const { status, data } = await this.authorizePayment(input)
    return { status, ...(data ? { data } : {}) }
  }

  /** BillDesk captures with the payment itself: here there is nothing left to ask. */
  override capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return Promise.resolve({ data: input.data ?? {} })
  }

  /** Never refunds: core calls this on paid money when its own bookkeeping fails. */
  override cancelPayment(input: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return Promise.resolve({ data: input.data ?? {} })
  }

  override deletePayment(input: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return Promise.resolve({ data: input.data ?? {} })
  }

  override retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return Promise.resolve({ data: input.data ?? {} })
  }

  override updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return Promise.resolve({ data: input.data ?? {} })
  }

  /**
   * Refunds through BillDesk, or books what a person has paid back by bank transfer and recorded. One intent keeps one reference, however often it is pressed; after a lost answer it is
   * looked up before it is sent again.
   *
   * @throws {MedusaError} when BillDesk refused, or when it cannot be told yet whether it refunded
   */
  override async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const { session_id: sessionId } = sessionData.parse(input.data)
    const amount = paiseFromDecimal(
      String(new BigNumber(input.amount).raw?.value ?? new BigNumber(input.amount).numeric),
    )
    const byBank = await this.#billdesk.bankRefunds.take(sessionId, amount, this.#refundId(input))
    if (byBank)
      return { data: { ...input.data, last_refund_source: "person", last_refund_id: byBank.bankReference } }
    const paid = await this.#paidAttempt(sessionId)
    const attempt = paid && (await this.#billdesk.ledger.attempt(paid.id))
    if (!attempt)
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        (await this.#personRecord(sessionId))
          ? "A person recorded this payment, so BillDesk has none to refund. Pay it back by bank transfer and record the transfer with its reference, under BillDesk on the order's page. Nothing was refunded."
          : "BillDesk has no payment for this order to refund.",
      )
    const result = await refundMoney(this.#billdesk, {
      attempt,
      amount,
      holder: { medusaRefundId: this.#refundId(input) },
      requestedBy: "merchant",
    })
    switch (result.kind) {
      case "taken":
        return {
          data: {
            ...input.data,
            last_refund_id: result.refund.refundId,
            last_refund_status: result.refund.rawStatus,
          },
        }
      case "refused":
        throw new MedusaError(MedusaError.Types.NOT_ALLOWED, result.message)
      case "unknown":
        throw new MedusaError(
          MedusaError.Types.UNEXPECTED_STATE,
          `BillDesk's answer to the refund ${result.reference} was lost (${result.code}). It is looked up within minutes and never sent twice; you may also press refund again with the same amount.`,
        )
    }
  }

  /** Core hands its own refund row's id over as the key: one intent for one row. */
  #refundId(input: RefundPaymentInput): string {
    const id = input.context?.idempotency_key
    if (id === undefined)
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The refund came without a key of Medusa's. Nothing was refunded.",
      )
    return id
  }

  /** Core's webhook road is closed: it answers before it stores, trusts the message's amount and forgets failures. */
  override getWebhookActionAndData(
    _payload: ProviderWebhookPayload["payload"],
  ): Promise<WebhookActionResult> {
    return Promise.resolve({ action: PaymentActions.NOT_SUPPORTED })
  }

  async #paidAttempt(sessionId: string): Promise<z.infer<typeof paidRow> | undefined> {
    const row: Data | undefined = await this.#db("billdesk_attempt as attempt")
      .join("billdesk_payment as payment", "payment.paid_attempt_id", "attempt.id")
      .where("payment.payment_session_id", sessionId)
      .where("attempt.status", "successful")
      .first("attempt.id", "attempt.gateway_order_id", "attempt.transaction_id")
    return row === undefined ? undefined : paidRow.parse(row)
  }

  /** What a person recorded in BillDesk's place. */
  async #personRecord(sessionId: string): Promise<z.infer<typeof personRow> | undefined> {
    const row: Data | undefined = await this.#db("billdesk_override as override")
      .join("billdesk_payment as payment", "payment.paid_override_id", "override.id")
      .where("payment.payment_session_id", sessionId)
      .whereNull("override.withdrawn_at")
      .first("override.bank_reference")
    return row === undefined ? undefined : personRow.parse(row)
  }
}
