import { formatMoney } from "../../../design/format-money"

/** Whole rupees as the shop writes them: `₹1,499`. */
export const rupees = (amount: number): string => formatMoney({ amount, currency: "inr" })
