const DAY = 24 * 60 * 60_000

/** BillDesk takes refunds for so many days after the transaction, by how the card was kept. */
const GUEST_CARD_DAYS = 90
const TOKENISED_CARD_DAYS = 180

export interface RefundWindows {
  readonly guestCardUntil: Date
  readonly tokenisedCardUntil: Date
}

/**
 * @param transactionDate BillDesk's own text, such as `2026-11-21T20:57:27+05:30`
 * @returns undefined when the text tells no date
 */
export function refundWindows(transactionDate: string | null): RefundWindows | undefined {
  const at = transactionDate === null ? Number.NaN : Date.parse(transactionDate)
  if (Number.isNaN(at)) return undefined
  return {
    guestCardUntil: new Date(at + GUEST_CARD_DAYS * DAY),
    tokenisedCardUntil: new Date(at + TOKENISED_CARD_DAYS * DAY),
  }
}
