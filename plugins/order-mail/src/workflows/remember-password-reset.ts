import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { enqueue } from "medusa-plugin-outbox/destination"
import { MAIL_DESTINATION, resetOf } from "../domain/mail-deliveries"
import { orderMailModule } from "./order-mail-module"
import { resetBox } from "./reset-box"

/** A customer asked for a new password. */
export interface PasswordReset {
  readonly email: string
  readonly token: string
}

/** Remembers it, sealed. Nothing is sent here; nothing is remembered in a shop without a page for it. */
export async function rememberPasswordReset(
  container: MedusaContainer,
  { email, token }: PasswordReset,
): Promise<void> {
  if (!orderMailModule(container).settings.ask.passwordResetLink) return
  const key = `password_reset:${digest(token)}`
  const sealed = resetBox(container).seal(JSON.stringify({ email, token }), key)
  const reader = digest(email.toLowerCase()).slice(0, 24)
  await enqueue(container, { destination: MAIL_DESTINATION, ...resetOf({ reader, key, sealed }) })
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex")
