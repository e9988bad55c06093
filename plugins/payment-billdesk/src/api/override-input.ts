import { z } from "@medusajs/framework/zod"
import { decimalPaise } from "../domain/decimal-paise"
import { bankReference, BANK_REFERENCE_RULE } from "../domain/bank-reference"
import { overrideReason, REASON_RULE } from "../domain/override-reason"
import { OVERRIDE_TARGETS } from "../domain/override-table"

/** A text that a rule of the domain reads; the rule's own words where it does not. */
const read = <Read>(rule: (text: string) => Read | undefined, words: string) =>
  z.string(words).transform((text, context) => {
    const value = rule(text)
    if (value !== undefined) return value
    context.addIssue({ code: "custom", message: words })
    return z.NEVER
  })

const reason = read(overrideReason, REASON_RULE)
const reference = read(bankReference, BANK_REFERENCE_RULE)

/** `POST /admin/billdesk/orders/:id/override` */
export const overrideInput = z.strictObject({
  to: z.enum(OVERRIDE_TARGETS, `Choose one of ${OVERRIDE_TARGETS.join(", ")}.`),
  expected: z.string("Send the status that you saw.").min(1, "Send the status that you saw.").max(40),
  reason,
  bank_reference: reference.optional(),
  confirm_open_attempt: z.boolean("Say true or false.").default(false),
})

/** `POST /admin/billdesk/orders/:id/bank-refunds` */
export const bankRefundInput = z.strictObject({
  amount: read(decimalPaise, "Write the amount in rupees, such as 1250.00."),
  bank_reference: reference,
  reason,
})

/** `POST /admin/billdesk/overrides/:id/check` */
export const overrideCheckInput = z.strictObject({ note: reason })
