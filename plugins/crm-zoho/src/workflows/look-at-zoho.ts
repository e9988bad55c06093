import type { ConnectionProblem } from "../contract"
import type { Look } from "../modules/zoho-crm/looks"
import { readCurrentUser, readOrganisation } from "../protocol"
import type { ZohoClient, ZohoClientSettings, ZohoOrganisation, ZohoOutcome } from "../protocol"

/** Asks Zoho whose the connection is. What goes wrong comes back in words. */
export async function lookAtZoho(client: ZohoClient, settings: ZohoClientSettings): Promise<Look> {
  const org = await readOrganisation(client)
  if (org.kind !== "accepted") return { org: null, user: null, problem: problemOf(org) }
  const user = await readCurrentUser(client)
  return {
    org: org.value,
    user: user.kind === "accepted" ? user.value : null,
    problem: mismatchOf(org.value, settings) ?? (user.kind === "accepted" ? null : problemOf(user)),
  }
}

/** What Zoho, or the way to it, answered in place of what was asked. */
export function problemOf(outcome: Exclude<ZohoOutcome<unknown>, { kind: "accepted" }>): ConnectionProblem {
  const { code, message } = outcome
  return { code, message: WORDS[code] ?? message }
}

const WORDS: Readonly<Record<string, string | undefined>> = {
  INVALID_TOKEN:
    "Zoho refuses a fresh access token: the organisation lives in another data centre, or the token is of another " +
    "environment. Check the data centre, then connect again.",
  AUTHENTICATION_FAILURE: "Zoho does not accept how the shop shows its access token. Connect again.",
  OAUTH_SCOPE_MISMATCH:
    "The consent does not cover what the shop asks for. Connect again, which asks for every scope that is needed.",
  NO_PERMISSION:
    "The shop's Zoho user may not do this: give its profile API access and rights on the modules.",
  AUTHORIZATION_FAILED:
    "The shop's Zoho user may not do this: give its profile API access and rights on the modules.",
  INACTIVE_USER:
    "The Zoho user who gave the consent is deactivated: activate it, or connect with another one.",
  timeout: "Zoho did not answer in time. Nothing was changed; try again.",
  connection_lost: "The line to Zoho broke off. Nothing was changed; try again.",
}

/** A copy of the organisation in a live shop, or the live organisation in a trial: orders would end up in the wrong place. */
function mismatchOf(org: ZohoOrganisation, settings: ZohoClientSettings): ConnectionProblem | undefined {
  const isLive = org.type === "production" || org.type === "bigin" || org.type === ""
  if (settings.environment === "production" && !isLive)
    return mismatch(`${org.name} is a ${org.type} organisation, and this shop is set up for production.`)
  // A pretend Zoho says what it likes about itself.
  if (settings.environment === "sandbox" && isLive && settings.apiUrl === undefined)
    return mismatch(`${org.name} is a live organisation, and this shop is set up for a sandbox.`)
  return undefined
}

const mismatch = (what: string): ConnectionProblem => ({
  code: "org_environment_mismatch",
  message: `${what} Nothing is sent there. Connect the right organisation, or change the environment.`,
})
