import type { MedusaContainer } from "@medusajs/framework/types"

import type { ConnectionProblem } from "../contract"
import type { ZohoDesk } from "../modules/zoho-crm/zoho-desk"
import { revokeToken } from "../protocol"
import type { Consent, ZohoClientSettings } from "../protocol"
import { checkMappingNow } from "./check-mapping-now"
import { consentClient, OAUTH_WIRE } from "./connection-client"
import { resumeZoho } from "./destination-pause"
import { lookAtZoho } from "./look-at-zoho"

export interface NewConsent {
  readonly settings: ZohoClientSettings
  readonly consent: Consent
  /** A user's id. */
  readonly actor: string
}

/**
 * Looks whose organisation a consent is for, keeps it in the place of the one before, and revokes that one. A consent
 * for the wrong kind of organisation is given back, and everything stays as it was.
 *
 * @returns the problem, or undefined when the shop is connected
 */
export async function keepConsent(
  container: MedusaContainer,
  desk: ZohoDesk,
  { settings, consent, actor }: NewConsent,
): Promise<ConnectionProblem | undefined> {
  const { refreshToken, access } = consent
  const look = await lookAtZoho(consentClient({ ...settings, refreshToken }, access), settings)
  if (look.problem?.code === "org_environment_mismatch") {
    await revokeToken(settings, refreshToken, OAUTH_WIRE)
    return look.problem
  }
  const before = await desk.grants.replace({
    dataCentre: settings.dataCentre,
    accountsUrl: settings.accountsUrl,
    refreshToken,
    by: actor,
    note: look.org ? `${look.org.name} (${look.org.type}, ${look.org.id})` : "Organisation not seen yet",
  })
  const connection = await desk.connections.current()
  if (connection.kind === "open") {
    await connection.tokens.write(access)
    await desk.looks.keep(connection.fingerprint, look)
  }
  // Of twenty consents alive the oldest dies: one that nobody uses must not kill one in use.
  const old = before?.refreshToken
  if (before && old && old.reveal() !== refreshToken.reveal()) await revokeToken(before, old, OAUTH_WIRE)
  await resumeZoho(container)
  await checkMappingNow(container)
  return undefined
}
