import fc from "fast-check"
import { paise } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"
import type { PaymentStatus } from "../contract/payment-status"
import { decideSettlement } from "./decide-settlement"
import type { GatewayTransaction, GatewayTruth } from "./gateway-truth"
import type { AttemptRecord, PaymentRecord } from "./records"

const NOW = new Date("2026-01-20T09:00:00Z")
const GRACE_MS = 15 * 60_000

const payment = (over: Partial<PaymentRecord> = {}): PaymentRecord => ({
  orderId: "order_1",
  cartId: "cart_1",
  paymentSessionId: "payses_1",
  paymentCollectionId: "pay_col_1",
  amount: paise(149_900),
  currencyCode: "inr",
  status: "pending",
  reviewReason: null,
  payableUntil: new Date("2026-01-20T09:20:00Z"),
  paidAttemptId: null,
  paidOverrideId: null,
  personReference: null,
  settledAt: null,
  givenUpBy: null,
  createdAt: new Date("2026-01-20T08:50:00Z"),
  ...over,
})

const attempt = (over: Partial<AttemptRecord> = {}): AttemptRecord => ({
  id: "bdatt_1",
  orderId: "order_1",
  number: 1,
  gatewayOrderId: "MDSA0000000000000000000001",
  merchantId: "DEMOMERC",
  amount: paise(149_900),
  currencyCode: "inr",
  status: "awaiting",
  bdOrderId: "OADEMO1",
  redirect: null,
  validUntil: new Date("2026-01-20T09:20:00Z"),
  transactionId: null,
  authStatus: null,
  bankRefNo: null,
  paymentMethod: null,
  errorDescription: null,
  transactionDate: null,
  paidAmount: null,
  unknownStatus: null,
  lastPolledAt: null,
  createdAt: new Date("2026-01-20T08:50:00Z"),
  ...over,
})

const transaction = (over: Partial<GatewayTransaction> = {}): GatewayTransaction => ({
  merchantId: "DEMOMERC",
  gatewayOrderId: "MDSA0000000000000000000001",
  transactionId: "UDEMO000000001",
  amount: paise(149_900),
  currency: "356",
  verdict: "success",
  authStatus: "0300",
  transactionDate: "2026-01-20T14:26:30+05:30",
  bankRefNo: null,
  paymentMethod: "upi",
  errorDescription: null,
  refunds: [],
  hasUnreadableRefunds: false,
  ...over,
})

const found = (over: Partial<GatewayTransaction> = {}): GatewayTruth => ({
  kind: "transaction",
  transaction: transaction(over),
})

const decide = (
  truth: GatewayTruth,
  p: Partial<PaymentRecord> = {},
  a: Partial<AttemptRecord> = {},
  when: { now?: Date; isLastQuestion?: boolean } = {},
) =>
  decideSettlement({
    payment: payment(p),
    attempt: attempt(a),
    truth,
    now: when.now ?? NOW,
    graceMs: GRACE_MS,
    isLastQuestion: when.isLastQuestion ?? false,
  })

describe("a verified success", () => {
  it("is captured when merchant, order, currency and paise agree", () => {
    expect(decide(found()).move).toBe("capture")
  })

  it("is captured after an earlier failure of the same attempt", () => {
    expect(decide(found(), { status: "failed" }, { status: "failed" }).move).toBe("capture")
  })

  it.each([
    ["amount_mismatch", { amount: paise(149_800) }],
    ["currency_mismatch", { currency: "840" }],
    ["merchant_mismatch", { merchantId: "OTHERMERC" }],
    ["order_mismatch", { gatewayOrderId: "MDSA0000000000000000000002" }],
  ] as const)("with a %s goes to a person", (reason, over) => {
    expect(decide(found(over))).toMatchObject({ move: "review", reason })
  })

  it("of a second attempt on a paid order goes to a person", () => {
    expect(decide(found(), { status: "successful", paidAttemptId: "bdatt_2" })).toMatchObject({
      move: "review",
      reason: "double_payment",
    })
  })

  it("after the order's time ran out is taken: the order comes back if its stock is there", () => {
    expect(decide(found(), { status: "expired", givenUpBy: "expiry" }).move).toBe("capture")
  })

  it("after a person canceled the order goes to a person", () => {
    expect(decide(found(), { status: "expired", givenUpBy: "merchant" })).toMatchObject({
      move: "review",
      reason: "paid_after_cancel",
    })
  })

  it("of a second attempt goes to a person while the first one's order is not finished yet", () => {
    expect(decide(found(), { status: "pending", paidAttemptId: "bdatt_2" })).toMatchObject({
      move: "review",
      reason: "double_payment",
    })
  })

  it("whose money BillDesk has given back by itself is not captured", () => {
    const back = { refundId: "RDEMO1", status: "accepted", rawStatus: "0699", reference: null } as const
    const refunds = [{ ...back, amount: paise(149_900) }]
    expect(decide(found({ refunds })).move).toBe("fail")
    expect(decide(found({ refunds }), { paidAttemptId: "bdatt_1" }).move).toBe("confirm")
    expect(decide(found({ refunds: [{ ...back, amount: paise(100) }] })).move).toBe("capture")
  })

  it("that was recorded before is only confirmed", () => {
    expect(decide(found(), { paidAttemptId: "bdatt_1" }, { status: "successful" }).move).toBe("confirm")
  })
})

describe("a verified failure", () => {
  it("fails an open attempt", () => {
    expect(decide(found({ verdict: "failed", authStatus: "0399" })).move).toBe("fail")
  })

  it("never takes a success back", () => {
    const truth = found({ verdict: "failed", authStatus: "0399" })
    expect(
      decide(truth, { status: "successful", paidAttemptId: "bdatt_1" }, { status: "successful" }).move,
    ).toBe("ask_again")
  })
})

describe("what BillDesk does not decide", () => {
  it.each(["pending", "unknown"] as const)(
    "a %s transaction is asked about again, even long after",
    (verdict) => {
      const now = new Date("2026-01-21T09:00:00Z")
      expect(decide(found({ verdict, authStatus: "0002" }), {}, {}, { now }).move).toBe("ask_again")
    },
  )

  it.each(["pending", "unknown"] as const)(
    "a transaction %s after the last question goes to a person",
    (verdict) => {
      const truth = found({ verdict, authStatus: "0002" })
      expect(decide(truth, {}, {}, { isLastQuestion: true })).toMatchObject({ reason: "never_decided" })
    },
  )

  it("a last question that nobody answers changes nothing", () => {
    const truth: GatewayTruth = { kind: "no_answer", code: "timeout" }
    expect(decide(truth, {}, {}, { isLastQuestion: true }).move).toBe("ask_again")
  })

  it("no answer changes nothing, even long after the end", () => {
    expect(
      decide({ kind: "no_answer", code: "timeout" }, {}, {}, { now: new Date("2026-02-01T00:00:00Z") }).move,
    ).toBe("ask_again")
  })

  it("an untried attempt is waited for until its validity and the grace are over", () => {
    expect(decide({ kind: "no_transaction" }, {}, {}, { now: new Date("2026-01-20T09:34:59Z") }).move).toBe(
      "ask_again",
    )
    expect(decide({ kind: "no_transaction" }, {}, {}, { now: new Date("2026-01-20T09:35:01Z") }).move).toBe(
      "close",
    )
  })
})

describe("the law of capture", () => {
  it("nothing but a success that agrees in all four and finds an unpaid order is captured", () => {
    const statuses: PaymentStatus[] = ["pending", "successful", "failed", "expired", "review"]
    fc.assert(
      fc.property(
        fc.constantFrom(...statuses),
        fc.constantFrom("success", "pending", "failed", "unknown"),
        fc.constantFrom(149_900, 149_899, 1, 14_990_000),
        fc.constantFrom("356", "840", ""),
        fc.constantFrom("DEMOMERC", "demomerc", "OTHER"),
        fc.boolean(),
        (status, verdict, amount, currency, merchantId, sameOrder) => {
          const truth = found({
            verdict,
            amount: paise(amount),
            currency,
            merchantId,
            ...(sameOrder ? {} : { gatewayOrderId: "MDSAOTHER000000" }),
          })
          const agrees = amount === 149_900 && currency === "356" && merchantId === "DEMOMERC" && sameOrder
          const unpaid = status === "pending" || status === "failed" || status === "expired"
          expect(decide(truth, { status }).move === "capture").toBe(verdict === "success" && agrees && unpaid)
        },
      ),
    )
  })
})

describe("an order that a person settled", () => {
  const UTR = "HDFCR52026112212345678"
  const byPerson = (over: Partial<PaymentRecord> = {}): PaymentRecord =>
    payment({ status: "successful", paidOverrideId: "bdovr_1", personReference: UTR, ...over })

  const decide = (record: PaymentRecord, over: Partial<GatewayTransaction>) =>
    decideSettlement({
      payment: record,
      attempt: attempt(),
      truth: { kind: "transaction", transaction: { ...transaction(), ...over } },
      now: NOW,
      graceMs: GRACE_MS,
      isLastQuestion: false,
    })

  it("is never captured again, whatever BillDesk tells", () => {
    const told = fc.record({
      transactionId: fc.constantFrom(UTR, "U1230000000001"),
      bankRefNo: fc.constantFrom(null, UTR, UTR.toLowerCase(), "432109876543"),
      verdict: fc.constantFrom("success" as const, "failed" as const, "pending" as const, "unknown" as const),
    })
    const status = fc.constantFrom<PaymentStatus>("pending", "failed", "successful")
    fc.assert(
      fc.property(told, status, (over, now) => {
        const { move } = decide(byPerson({ status: now }), over)
        expect(move).not.toBe("capture")
        expect(move).not.toBe("confirm")
      }),
    )
  })

  it("is confirmed by the same reference, in either place and either case", () => {
    expect(decide(byPerson(), { transactionId: UTR })).toMatchObject({ move: "join" })
    expect(decide(byPerson(), { bankRefNo: UTR.toLowerCase() })).toMatchObject({ move: "join" })
  })

  it("was paid once too often by any other success", () => {
    expect(decide(byPerson(), {})).toMatchObject({ move: "review", reason: "double_payment" })
  })

  it("waits with BillDesk's word while its own is being booked", () => {
    expect(decide(byPerson({ status: "pending" }), { bankRefNo: UTR })).toEqual({ move: "ask_again" })
  })
})
