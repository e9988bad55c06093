import type { AdminMove } from "../../contract/admin-override"
import { orderLabels, paymentLabels } from "../labels"

/** `Payment: Successful`, `Order: Canceled` */
export function targetName({ of, to }: Pick<AdminMove, "of" | "to">): string {
  const labels: Readonly<Record<string, { readonly text: string }>> =
    of === "payment" ? paymentLabels : orderLabels
  return `${of === "payment" ? "Payment" : "Order"}: ${labels[to]?.text ?? to}`
}
