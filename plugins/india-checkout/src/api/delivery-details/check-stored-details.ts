import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { checkStoredCart } from "../../domain/check-stored-cart"
import { answerInvalid } from "./answer-invalid"
import { findStoredCart } from "./find-cart-place"

/**
 * Lets an order be made only of a cart whose delivery details are complete and valid, whichever way they got there.
 * Valid details that are not in canonical form are rewritten first. A cart that is an order already passes: the call is
 * a repetition.
 */
export async function checkStoredDetails(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const cart = await findStoredCart(req.scope, req.params[0] ?? "")
  if (!cart || cart.completed_at) return next()
  const { errors, repairs } = checkStoredCart(cart)
  if (Object.keys(errors).length > 0) return answerInvalid(res, errors)
  if (repairs.length > 0) await req.scope.resolve(Modules.CART).updateAddresses([...repairs])
  next()
}
