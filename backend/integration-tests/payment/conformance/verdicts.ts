import type { Verdict } from "medusa-integration-kit/conformance"

type Expected = Readonly<Record<string, Verdict>>

/** Every law holds of BillDesk. */
export const billDeskVerdicts: Expected = {}

/** Laws that hold of Medusa's system provider are few: it has no gateway, and takes everybody at their word. */
export const systemVerdicts: Expected = {
  ...verdicts("broken", [
    "one-id-for-one-session",
    "open-is-not-paid",
    // Core tolerates one minor unit above the capture.
    "refunds-stay-below-the-capture",
    "unpaid-is-not-refunded",
    "senseless-refunds-are-refused",
    "status-can-be-asked",
    "empty-session-is-not-authorized",
  ]),
  ...verdicts("not applicable", [
    "one-order-for-one-payment",
    "lost-opening-leads-to-one-capture",
    "minor-units-survive",
    "captured-means-captured",
    "ten-at-once-capture-once",
    "another-amount-is-not-paid",
    "another-currency-is-not-paid",
    "second-money-is-not-booked",
    "payments-stay-apart",
    "late-money-is-not-lost",
    "poll-alone-reaches-the-last-word",
    "every-status-means-something",
    "unknown-status-waits",
    "pending-becomes-paid",
    "declined-can-be-paid",
    "refunds-keep-minor-units",
    "refunds-at-once-stay-below-the-capture",
    "twin-refunds-agree",
    "equal-refunds-one-after-the-other-are-two",
    "lost-refund-is-not-sent-twice",
    "cancel-does-not-refund",
    "notification-alone-settles",
    "false-notifications-change-nothing",
    "unconfirmed-notification-changes-nothing",
    "replayed-notifications-change-nothing",
    "late-failure-does-not-unpay",
    "unstored-is-not-acknowledged",
    "core-road-believes-nothing-false",
    "repeats-on-open-are-harmless",
    "dead-gateway-at-opening",
    "dead-gateway-at-the-poll",
    "dead-gateway-at-the-refund",
    "no-secret-leaves",
  ]),
}

function verdicts(verdict: Verdict, ids: readonly string[]): Expected {
  return Object.fromEntries(ids.map((id) => [id, verdict]))
}
