import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { expectBody, sender, type Send } from "./shopper"

export const PASSWORD = "a long enough password"

/** Somebody who works in the shop, with an account. */
export interface Colleague {
  readonly id: string
  readonly email: string
}

/** Makes a person with a password, as `medusa user` does. */
export async function hire(container: MedusaContainer, email: string): Promise<Colleague> {
  const user = await container.resolve(Modules.USER).createUsers({ email })
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity } = await auth.register("emailpass", { body: { email, password: PASSWORD } })
  await auth.updateAuthIdentities({ id: authIdentity?.id ?? "", app_metadata: { user_id: user.id } })
  return { id: user.id, email }
}

/** Logs in over HTTP. @returns how that person sends requests */
export async function logIn(
  api: unknown,
  { email }: Colleague,
  more: Record<string, string> = {},
): Promise<Send> {
  const answer = await sender(api, more)("POST", "/auth/user/emailpass", { email, password: PASSWORD })
  const { token } = expectBody(answer, z.object({ token: z.string() }))
  return sender(api, { ...more, authorization: `Bearer ${token}` })
}
