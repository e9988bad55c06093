import { Secret } from "medusa-integration-kit"
import type { MedusaContainer } from "@medusajs/framework/types"

import type { ConnectionProblem } from "../contract"
import type { ZohoDesk } from "../modules/zoho-crm/zoho-desk"
import { authorizationUrl, DATA_CENTRES, dataCentreOfAccounts, exchangeCode } from "../protocol"
import type { DataCentre, ZohoClientSettings } from "../protocol"
import { OAUTH_WIRE } from "./connection-client"
import { keepConsent } from "./keep-consent"
import { problemOf } from "./look-at-zoho"

/** What came back in the browser's address. */
export interface BrowserReturn {
  readonly state: string | undefined
  readonly code: string | undefined
  readonly error: string | undefined
  readonly accountsServer: string | undefined
  readonly location: string | undefined
}

/** @param actor the user's id @returns where to send the browser, so that a Zoho user can allow the access */
export async function startConnect({ states, settings }: ZohoDesk, actor: string): Promise<string> {
  const state = await states.issue(actor)
  return authorizationUrl(settings.client, { redirectUri: settings.callbackUrl, state })
}

/** The browser is back. @returns the problem, or undefined when the shop is connected */
export async function finishConnect(
  container: MedusaContainer,
  desk: ZohoDesk,
  given: BrowserReturn,
): Promise<ConnectionProblem | undefined> {
  const actor = given.state === undefined ? undefined : await desk.states.take(given.state)
  if (actor === undefined) return PROBLEMS.state_unknown
  const problem = await follow(container, desk, { ...given, actor })
  if (problem)
    await desk.writeAct({ actor, act: "connect_failed", note: `${problem.code}: ${problem.message}` })
  return problem
}

/** A code from the API console's self client. @returns the problem, or undefined when the shop is connected */
export async function connectByCode(
  container: MedusaContainer,
  desk: ZohoDesk,
  { code, actor }: { readonly code: Secret; readonly actor: string },
): Promise<ConnectionProblem | undefined> {
  const settings = desk.settings.client
  const outcome = await exchangeCode(settings, { code }, OAUTH_WIRE)
  const problem =
    outcome.kind === "accepted"
      ? await keepConsent(container, desk, { settings, consent: outcome.value, actor })
      : problemOf(outcome)
  if (problem)
    await desk.writeAct({ actor, act: "connect_failed", note: `${problem.code}: ${problem.message}` })
  return problem
}

async function follow(
  container: MedusaContainer,
  desk: ZohoDesk,
  given: BrowserReturn & { readonly actor: string },
): Promise<ConnectionProblem | undefined> {
  if (given.error !== undefined)
    return given.error === "access_denied" ? PROBLEMS.consent_denied : PROBLEMS.consent_failed
  if (given.code === undefined) return PROBLEMS.code_missing
  const settings = settingsFor(desk.settings.client, given)
  if (!settings) return PROBLEMS.accounts_server_foreign
  const outcome = await exchangeCode(
    settings,
    { code: new Secret(given.code), redirectUri: desk.settings.callbackUrl },
    OAUTH_WIRE,
  )
  if (outcome.kind !== "accepted") return problemOf(outcome)
  return keepConsent(container, desk, { settings, consent: outcome.value, actor: given.actor })
}

/**
 * The accounts server that the browser names gets the client's secret, so only those of Zoho's table count, or the one
 * that the shop was set up with; on loopback, where a pretend Zoho is, only in a sandbox.
 */
function settingsFor(
  client: ZohoClientSettings,
  { accountsServer, location }: BrowserReturn,
): ZohoClientSettings | undefined {
  const named = accountsServer?.replace(/\/$/, "")
  if (named === undefined) return client
  if (named === client.accountsUrl)
    return client.environment === "sandbox" || named.startsWith("https:") ? client : undefined
  // A shop that was pointed at another server by its options speaks to no third one.
  if (client.accountsUrl !== accountsOf(client.dataCentre)) return undefined
  const dataCentre = dataCentreOfAccounts(named)
  if (dataCentre === undefined) return undefined
  if (location !== undefined && location !== DATA_CENTRES[dataCentre].location) return undefined
  return { ...client, dataCentre, accountsUrl: accountsOf(dataCentre) }
}

const accountsOf = (dataCentre: DataCentre): string => `https://${DATA_CENTRES[dataCentre].accounts}`

const PROBLEMS = {
  state_unknown: {
    code: "state_unknown",
    message:
      "This way back from Zoho was used already, is older than ten minutes, or was not begun here. Begin again.",
  },
  consent_denied: {
    code: "consent_denied",
    message:
      "The access was not allowed in Zoho. Nothing was changed; connect again when you want to allow it.",
  },
  consent_failed: {
    code: "consent_failed",
    message: "Zoho ended the consent with an error. Nothing was changed; connect again.",
  },
  code_missing: {
    code: "code_missing",
    message: "Zoho sent the browser back without a code. Nothing was changed; connect again.",
  },
  accounts_server_foreign: {
    code: "accounts_server_foreign",
    message:
      "The browser came back from an accounts server that is not one of Zoho's. Nothing was sent there and nothing was changed.",
  },
} as const satisfies Record<string, ConnectionProblem>
