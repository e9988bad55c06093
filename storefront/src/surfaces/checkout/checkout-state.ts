import { checkDelivery, type DeliveryField, type FieldErrors } from "medusa-plugin-india-checkout/contract"

/** What the form holds, as the shopper typed it. */
export type CheckoutValues = Readonly<Partial<Record<DeliveryField, string>>>

export type CheckoutProblem =
  /** Some fields need another look. */
  | { readonly kind: "fields"; readonly errors: FieldErrors }
  /** Something has run out; the bag offers what is left. */
  | { readonly kind: "stock"; readonly message: string }
  /** The amount that was shown is no longer the amount to pay. */
  | { readonly kind: "total"; readonly message: string }
  /** The backend said no, in a sentence for the shopper. */
  | { readonly kind: "refused"; readonly message: string }
  /** Nobody answered. Trying again is safe. */
  | { readonly kind: "outage"; readonly message: string }

/** What comes back to the form when the shopper is not sent on to pay. */
export interface CheckoutState {
  readonly problem: CheckoutProblem | undefined
  readonly values: CheckoutValues
  /** Counts the answers, so that two equal problems are announced twice. */
  readonly round: number
}

/** The fields of the form in its order; GSTIN is not asked for yet. */
export const CHECKOUT_FIELDS = [
  "fullName",
  "mobile",
  "email",
  "pincode",
  "address1",
  "address2",
  "city",
  "state",
] as const satisfies readonly DeliveryField[]

export type CheckoutField = (typeof CHECKOUT_FIELDS)[number]

/** What a form post holds of our fields. */
export function valuesOf(form: FormData): CheckoutValues {
  return Object.fromEntries(
    CHECKOUT_FIELDS.map((field) => {
      const value = form.get(field)
      return [field, typeof value === "string" ? value : ""] as const
    }),
  )
}

/** The state in which the form starts: what the bag knows, or what came of a post without JavaScript before. */
export function startingState(
  saved: CheckoutValues,
  answer:
    | { readonly kind: CheckoutProblem["kind"]; readonly message: string; readonly values: CheckoutValues }
    | undefined,
): CheckoutState {
  if (!answer) return { problem: undefined, values: saved, round: 0 }
  const { kind, message, values } = answer
  if (kind !== "fields") return { problem: { kind, message }, values, round: 0 }
  return { problem: { kind, errors: checkDelivery(values).errors }, values, round: 0 }
}
