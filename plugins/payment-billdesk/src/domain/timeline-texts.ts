/** What an attempt does, after its name. */
export const ATTEMPT_TEXTS: Readonly<Record<string, string>> = {
  opening: "is being opened at BillDesk",
  awaiting: "is waiting for the shopper",
  superseded: "was replaced by a newer one",
  successful: "was successful",
  failed: "failed",
  expired: "was not paid in time",
  abandoned: "was not opened",
  review: "is waiting for a decision",
  resolved: "was decided in the review queue",
}

/** What a refund does, after its amount. */
export const REFUND_TEXTS: Readonly<Record<string, string>> = {
  requested: "asked for at BillDesk",
  pending: "BillDesk decides",
  accepted: "BillDesk gives the money back",
  failed: "it did not go through",
  refused: "BillDesk did not take it",
}

/** What came of a person's word for a payment. */
export const OVERRIDE_TEXTS: Readonly<Record<string, string>> = {
  recorded: "A person saw the payment at the bank and marked the order as paid.",
  withdrawn: "The order could not take the money that a person had recorded: its stock was gone.",
  confirmed: "BillDesk has confirmed the payment that a person had recorded.",
  not_confirmed: "BillDesk has not confirmed in time the payment that a person had recorded.",
  checked: "A person compared the payment with the bank's statement.",
}

/** What a refund by bank transfer does, after its amount. */
export const BANK_REFUND_TEXTS: Readonly<Record<string, string>> = {
  requested: "recorded as sent by bank transfer",
  accepted: "sent by bank transfer, and booked",
  refused: "the bank transfer was not booked",
}
