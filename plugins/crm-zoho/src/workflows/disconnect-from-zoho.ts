import type { ZohoDesk } from "../modules/zoho-crm/zoho-desk"
import { revokeToken } from "../protocol"
import { OAUTH_WIRE } from "./connection-client"

/** What a disconnection came to. */
export interface Disconnected {
  /** False: Zoho did not confirm it; the consent can be ended by hand in the Zoho account. */
  readonly isRevoked: boolean
}

/**
 * Forgets the consent that a person gave, whatever Zoho says, and revokes it there.
 *
 * @param actor the user's id
 * @returns undefined when there is none to forget
 */
export async function disconnectFromZoho(
  { grants }: ZohoDesk,
  actor: string,
): Promise<Disconnected | undefined> {
  const grant = await grants.forget(actor)
  if (!grant) return undefined
  if (!grant.refreshToken) return { isRevoked: false }
  const outcome = await revokeToken(grant, grant.refreshToken, OAUTH_WIRE)
  return { isRevoked: outcome.kind === "accepted" }
}
