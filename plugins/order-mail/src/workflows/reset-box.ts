import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { SealedBox } from "../modules/order-mail/sealed-box"

const withSecret = z.object({ projectConfig: z.object({ http: z.object({ jwtSecret: z.string().min(1) }) }) })

/** Sealed with what signs the tokens: whoever can open the box could make the tokens as well. */
export function resetBox(container: MedusaContainer): SealedBox {
  const read = withSecret.safeParse(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE))
  if (read.success) return new SealedBox(read.data.projectConfig.http.jwtSecret)
  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    "There is no http.jwtSecret to seal a way to a new password with; it was not sent.",
  )
}
