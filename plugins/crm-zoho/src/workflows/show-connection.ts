import type { MedusaContainer } from "@medusajs/framework/types"

import type { ConnectionProblem, ConnectionStatus } from "../contract"
import type { Connection } from "../modules/zoho-crm/connections"
import { missingScopes } from "../protocol"
import { connectionDesk } from "./connection-desk"
import { zohoModule } from "./zoho-module"
import { zohoUsage } from "./zoho-usage"

const NOTHING: ConnectionStatus = {
  environment: "off",
  source: "none",
  data_centre: null,
  client_id: null,
  callback_url: null,
  connected_by: null,
  connected_at: null,
  org: null,
  user: null,
  looked_at: null,
  api_host: null,
  token_expires_at: null,
  missing_scopes: [],
  problem: null,
  usage: null,
}

/** The connection as a merchant needs to see it. Asks the database, never Zoho. */
export async function showConnection(container: MedusaContainer): Promise<ConnectionStatus> {
  const { desk } = zohoModule(container)
  if (!desk) return NOTHING
  const { client, callbackUrl, environment } = desk.settings
  const connection = await desk.connections.current()
  const ready = await connectionDesk(container)
  const common = {
    ...NOTHING,
    environment,
    source: sourceOf(connection),
    data_centre: client.dataCentre,
    client_id: client.clientId,
    callback_url: callbackUrl,
    problem: ready.kind === "not_ready" ? ready.problem : null,
    usage: await zohoUsage(container),
  }
  if (connection.kind === "none") return common
  const { grant } = connection
  const granted = {
    ...common,
    data_centre: grant?.dataCentre ?? client.dataCentre,
    connected_by: grant?.connectedBy ?? null,
    connected_at: grant?.connectedAt.toISOString() ?? null,
  }
  if (connection.kind === "unreadable") return granted
  const [look, token] = await Promise.all([desk.looks.last(connection.fingerprint), connection.tokens.read()])
  const missing = token?.scopes ? missingScopes(token.scopes) : []
  return {
    ...granted,
    org: look?.org ?? null,
    user: look?.user ?? null,
    looked_at: look?.at.toISOString() ?? null,
    api_host: token ? new URL(token.apiBase).host : null,
    token_expires_at: token?.expiresAt.toISOString() ?? null,
    missing_scopes: missing,
    problem: granted.problem ?? look?.problem ?? scopeShort(missing),
  }
}

function sourceOf(connection: Connection): ConnectionStatus["source"] {
  if (connection.kind === "none") return "none"
  return connection.kind === "open" ? connection.source : "admin"
}

function scopeShort(missing: readonly string[]): ConnectionProblem | null {
  if (missing.length === 0) return null
  return {
    code: "scope_short",
    message: `The consent lacks ${missing.join(", ")}. Connect again, which asks for every scope that is needed.`,
  }
}
