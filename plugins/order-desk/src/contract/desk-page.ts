import type { DeskOrder } from "./order-card"
import type { CrmState, PaymentStatus } from "./statuses"

/** `GET /admin/order-desk/orders` */
export interface DeskPage {
  readonly orders: readonly DeskOrder[]
  /** Of all pages. */
  readonly count: number
  readonly limit: number
  readonly offset: number
  /** Orders of each payment status that pass every other filter. */
  readonly payment_statuses: Readonly<Record<PaymentStatus, number>>
  /** Rows are being built for the first time, or anew: what is shown may not be all. */
  readonly is_filling: boolean
}

/** `GET /admin/order-desk/choices`: what there is to filter by. */
export interface DeskChoices {
  readonly delivery_options: readonly string[]
  readonly states: readonly string[]
  readonly crm_states: readonly CrmState[]
  readonly currencies: readonly string[]
  /** At most 500, the best sold first. */
  readonly products: readonly { readonly id: string; readonly title: string }[]
}

/** `GET /admin/order-desk/views`: what one person has kept. */
export interface SavedViewList {
  readonly views: readonly SavedView[]
}

export interface SavedView {
  readonly id: string
  readonly name: string
  /** As in the page's address, without the question mark. */
  readonly query: string
}

/** What is answered 400, 404, 409 or 429. */
export interface Refusal {
  readonly code: "invalid_question" | "not_found" | "name_is_taken" | "too_many_views" | "too_many_exports"
  readonly message: string
}
