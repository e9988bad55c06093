import { z } from "zod"
import { deliveryRules, type Rule } from "../contract"

/** One rule as a zod schema: same answer, same sentence; the rule's code is the issue's `params.code`. */
function fromRule(rule: Rule) {
  return z.unknown().transform((value, context) => {
    const checked = rule.check(value)
    if (checked.ok) return checked.value
    context.addIssue({ code: "custom", message: checked.message, params: { code: checked.code } })
    return z.NEVER
  })
}

/** The whole checkout form. Output values are canonical; optional fields that were left out are `""`. */
export const deliverySchema = z.object({
  fullName: fromRule(deliveryRules.fullName),
  mobile: fromRule(deliveryRules.mobile),
  email: fromRule(deliveryRules.email),
  pincode: fromRule(deliveryRules.pincode),
  address1: fromRule(deliveryRules.address1),
  address2: fromRule(deliveryRules.address2),
  city: fromRule(deliveryRules.city),
  state: fromRule(deliveryRules.state),
  gstin: fromRule(deliveryRules.gstin),
})
