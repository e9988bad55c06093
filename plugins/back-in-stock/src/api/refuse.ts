import type { MedusaResponse } from "@medusajs/framework/http"

const REFUSALS = {
  invalid_email: [400, "invalid_data", "Please check the e-mail address."],
  consent_required: [400, "invalid_data", "Please tick the box, so that we may write to you."],
  unknown_variant: [400, "invalid_data", "This product is not sold here. Nothing was noted."],
  notice_not_found: [404, "not_found", "This link has done its work, or is not complete."],
  too_many_requests: [429, "not_allowed", "That were many requests. Please try again later."],
} as const

export type RefusalCode = keyof typeof REFUSALS

/** Why a door stays shut: a stable code for programs and a sentence for a person. */
export function refuse(res: MedusaResponse, code: RefusalCode): void {
  const [status, type, message] = REFUSALS[code]
  res.status(status).json({ code, type, message })
}
