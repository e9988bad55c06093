/** BillDesk's words for a payment method, as a person reads them. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ["upi", "UPI"],
  ["netbanking", "Net banking"],
  ["card", "Card"],
  ["credit_card", "Credit card"],
  ["debit_card", "Debit card"],
  ["cash_card", "Cash card"],
  ["rupay", "RuPay"],
  ["wallet", "Wallet"],
  ["imps", "IMPS"],
  ["reward_points", "Reward points"],
])

/** `upi` → `UPI`; null where BillDesk does not say, or says something unknown. */
export const paymentMethodName = (method: string | null): string | null =>
  METHODS.get(method?.toLowerCase() ?? "") ?? null

/** How money came that a person saw at the bank and BillDesk has not told of. */
export const BY_PERSON = "Bank transfer"
