import type { MedusaResponse } from "@medusajs/framework/http"
import { sentenceFor, type DetailErrors } from "../../domain/detail-errors"

/** The 400 of both checks. A MedusaError carries no details, so the answer is written here. */
export function answerInvalid(res: MedusaResponse, errors: DetailErrors): void {
  res.status(400).json({
    code: "invalid_delivery_details",
    type: "invalid_data",
    message: sentenceFor(errors),
    errors,
  })
}
