import { createUsersWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { madeOne } from "./made-one"

/** The demo's admin. An existing user keeps whatever password it has by now. */
export async function ensureAdmin(
  container: MedusaContainer,
  email: string,
  password: string,
): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  const [user] = await container.resolve(Modules.USER).listUsers({ email }, { take: 1 })
  const userId = user?.id ?? (await makeUser(container, email))
  const [identity] = await auth.listProviderIdentities(
    { entity_id: email, provider: "emailpass" },
    { take: 1 },
  )
  const authIdentityId = identity?.auth_identity_id ?? (await register(container, email, password))
  const { app_metadata } = await auth.retrieveAuthIdentity(authIdentityId)
  if (app_metadata?.["user_id"] === userId) return
  await auth.updateAuthIdentities({ id: authIdentityId, app_metadata: { ...app_metadata, user_id: userId } })
}

async function makeUser(container: MedusaContainer, email: string): Promise<string> {
  const { result } = await createUsersWorkflow(container).run({
    input: { users: [{ email, first_name: "Demo", last_name: "Admin" }] },
  })
  return madeOne(result, "the admin user").id
}

async function register(container: MedusaContainer, email: string, password: string): Promise<string> {
  const { success, authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!success || !authIdentity)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The admin's login could not be made: ${error ?? "no reason given"}`,
    )
  return authIdentity.id
}
