import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { carriesDetails, checkSentCart } from "../../domain/check-sent-cart"
import { sentCartSchema } from "../../schema/cart-schema"
import { answerInvalid } from "./answer-invalid"
import { findCartPlace } from "./find-cart-place"

/**
 * Checks the e-mail address and the addresses in the body of a cart call and puts them into canonical form. It runs
 * before core's own check of the body, so that a shopper reads one kind of answer.
 */
export async function checkSentDetails(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const sent = sentCartSchema.safeParse(req.body)
  if (!sent.success || !carriesDetails(sent.data)) return next()
  const place = await findCartPlace(req.scope, req.params[0], sent.data.region_id)
  if (!place) return next()
  const { body, errors } = checkSentCart(sent.data, place)
  if (Object.keys(errors).length > 0) return answerInvalid(res, errors)
  req.body = body
  next()
}
