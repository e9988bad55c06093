import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { AuthWorkflowEvents, ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { rememberPasswordReset } from "../workflows/remember-password-reset"

const asked = z.object({ entity_id: z.string(), actor_type: z.string(), token: z.string() })

/** Remembers that a customer asked for a new password. No sweep finds a lost one: the customer asks again. */
export default async function rememberReset({ event, container }: SubscriberArgs<unknown>): Promise<void> {
  const read = asked.safeParse(event.data)
  if (!read.success || read.data.actor_type !== "customer") return
  const { entity_id: email, token } = read.data
  try {
    await rememberPasswordReset(container, { email, token })
  } catch {
    // What went wrong may hold the statement's values: neither the address nor the token stands in the log.
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn("Order mail: a request for a new password could not be remembered. The customer can ask again.")
  }
}

export const config: SubscriberConfig = {
  event: AuthWorkflowEvents.PASSWORD_RESET,
  context: { subscriberId: "order-mail-password-reset" },
}
