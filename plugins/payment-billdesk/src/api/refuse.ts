import type { MedusaResponse } from "@medusajs/framework/http"

/** Why a door stays shut: a stable code for programs and a sentence for a person. */
export interface Refusal {
  readonly status: 400 | 404 | 409 | 429
  readonly code: string
  readonly message: string
}

const TYPES = { 400: "invalid_data", 404: "not_found", 409: "not_allowed", 429: "not_allowed" } as const

export function refuse(res: MedusaResponse, { status, code, message }: Refusal): void {
  res.status(status).json({ code, type: TYPES[status], message })
}
