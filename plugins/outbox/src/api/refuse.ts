import type { MedusaResponse } from "@medusajs/framework/http"

const REFUSALS = {
  delivery_not_found: [404, "not_found", "There is no delivery with this id. It may have been cleared away."],
  destination_not_found: [404, "not_found", "There is no destination with this name."],
  delivery_in_flight: [
    409,
    "not_allowed",
    "This delivery is being sent right now. Nothing was changed; look again in a minute.",
  ],
  delivery_changed: [
    409,
    "not_allowed",
    "This delivery is not as you saw it any more: somebody else was quicker. Nothing was changed.",
  ],
  delivery_finished: [409, "not_allowed", "This delivery is finished. Nothing was changed."],
  destination_not_paused: [409, "not_allowed", "This destination is not paused. Nothing was changed."],
} as const

export type RefusalCode = keyof typeof REFUSALS

/** Why a door stays shut: a stable code for programs and a sentence for a person. */
export function refuse(res: MedusaResponse, code: RefusalCode): void {
  const [status, type, message] = REFUSALS[code]
  res.status(status).json({ code, type, message })
}
