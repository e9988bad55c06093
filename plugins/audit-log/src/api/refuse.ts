import type { MedusaResponse } from "@medusajs/framework/http"

const REFUSALS = {
  invalid_question: [400, "invalid_data", "The log cannot be asked so."],
  entry_not_found: [404, "not_found", "There is no entry with this number. It may have been cleared away."],
  verification_under_way: [409, "not_allowed", "The log is being verified already. Wait for that answer."],
} as const

export type RefusalCode = keyof typeof REFUSALS

/** Why a door stays shut: a stable code for programs and a sentence for a person. */
export function refuse(res: MedusaResponse, code: RefusalCode, more?: string): void {
  const [status, type, message] = REFUSALS[code]
  res.status(status).json({ code, type, message: more ?? message })
}
