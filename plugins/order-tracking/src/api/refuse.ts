import type { MedusaResponse } from "@medusajs/framework/http"

/** Why a door stays shut: a stable code for programs and a sentence for a shopper. */
export interface Refusal {
  readonly status: 400 | 404 | 409 | 429
  readonly code: string
  readonly message: string
}

const TYPES = { 400: "invalid_data", 404: "not_found", 409: "not_allowed", 429: "not_allowed" } as const

export function refuse(res: MedusaResponse, { status, code, message }: Refusal): void {
  res.setHeader("Cache-Control", "no-store")
  res.status(status).json({ code, type: TYPES[status], message })
}

/** 429 with the time after which to come back. */
export function refuseForNow(res: MedusaResponse, afterSeconds: number): void {
  res.setHeader("Retry-After", String(afterSeconds))
  refuse(res, {
    status: 429,
    code: "too_many_requests",
    message: "That was tried too often. Please wait a minute and try again.",
  })
}
