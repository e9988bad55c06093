import type { MedusaResponse } from "@medusajs/framework/http"

/** Why a door stays shut: a stable code for programs and a sentence for a shopper. */
export interface Refusal {
  readonly status: 400 | 401 | 404
  readonly code: string
  readonly message: string
}

const TYPES = { 400: "invalid_data", 401: "unauthorized", 404: "not_found" } as const

export function refuse(res: MedusaResponse, { status, code, message }: Refusal): void {
  res.status(status).json({ code, type: TYPES[status], message })
}
