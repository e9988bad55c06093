import type { MedusaContainer } from "@medusajs/framework/types"

import type { ConnectionProblem } from "../contract"
import type { OpenConnection } from "../modules/zoho-crm/connections"
import type { ZohoDesk } from "../modules/zoho-crm/zoho-desk"
import { zohoModule } from "./zoho-module"

/** Whether the shop may write to Zoho now, and with what. */
export type ConnectionDesk =
  | { readonly kind: "off" }
  /** A person has to do something first. */
  | { readonly kind: "not_ready"; readonly desk: ZohoDesk; readonly problem: ConnectionProblem }
  | { readonly kind: "ready"; readonly desk: ZohoDesk; readonly connection: OpenConnection }

const NOT_CONNECTED: ConnectionProblem = {
  code: "not_connected",
  message: "The shop is not connected to Zoho CRM. Connect it on the page Zoho.",
}

const TOKEN_UNREADABLE: ConnectionProblem = {
  code: "token_unreadable",
  message:
    "The stored consent cannot be read: the encryption key was changed since. Connect again, or give the old key back.",
}

/** What a look at the connection found that makes every delivery wrong, not merely late. */
const BLOCKING: ReadonlySet<string> = new Set(["org_environment_mismatch"])

/** The connection as it is at this moment. Asks the database, never Zoho. */
export async function connectionDesk(container: MedusaContainer): Promise<ConnectionDesk> {
  const { desk } = zohoModule(container)
  if (!desk) return { kind: "off" }
  const connection = await desk.connections.current()
  if (connection.kind === "none") return { kind: "not_ready", desk, problem: NOT_CONNECTED }
  if (connection.kind === "unreadable") return { kind: "not_ready", desk, problem: TOKEN_UNREADABLE }
  const look = await desk.looks.last(connection.fingerprint)
  if (look?.problem && BLOCKING.has(look.problem.code))
    return { kind: "not_ready", desk, problem: look.problem }
  return { kind: "ready", desk, connection }
}
