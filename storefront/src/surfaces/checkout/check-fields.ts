import { deliveryRules, type DeliveryField, type RejectionCode } from "medusa-plugin-india-checkout/contract"
import type { FieldName } from "./steps"

export type Values = Readonly<Partial<Record<FieldName, string>>>
export type Errors = Readonly<Partial<Record<FieldName, RejectionCode>>>

/** What a form post holds of some fields, as it was typed; what is no text is the empty text. */
export function valuesOf(form: FormData, fields: readonly FieldName[]): Values {
  return Object.fromEntries(
    fields.map((field) => {
      const value = form.get(field)
      return [field, typeof value === "string" ? value : ""] as const
    }),
  )
}

/** Why a value cannot be taken; undefined when it can. The rules are the backend's own. */
export function faultOf(field: FieldName, value: string | undefined): RejectionCode | undefined {
  const checked = ruleOf(field).check(value ?? "")
  return checked.ok ? undefined : checked.code
}

/** Every fault of some fields, in their order. */
export function faultsOf(values: Values, fields: readonly FieldName[]): Errors {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const code = faultOf(field, values[field])
      return code === undefined ? [] : [[field, code] as const]
    }),
  )
}

/** The value as it is to be stored; for values whose faults are known to be none. */
export function canonical(field: FieldName, values: Values): string {
  const checked = ruleOf(field).check(values[field] ?? "")
  return checked.ok ? checked.value : ""
}

export const isFaultless = (errors: Errors): boolean => Object.keys(errors).length === 0

/** The field of the rules: `billing.city` is judged as a city. */
export function baseOf(field: FieldName): DeliveryField {
  const name = field.replace(/^billing\./, "")
  return isDeliveryField(name) ? name : "fullName"
}

function ruleOf(field: FieldName) {
  return deliveryRules[baseOf(field)]
}

function isDeliveryField(name: string): name is DeliveryField {
  return Object.hasOwn(deliveryRules, name)
}
