import type { ServerResponse } from "node:http"

import { allows } from "../accounts/scopes"
import type { TokenDesk } from "../accounts/token-desk"
import { codeOf } from "../call-log"
import type { LoggedCall } from "../call-log"
import type { FaultPlan } from "../control/fault-plan"
import { strike } from "../control/strike"
import type { Way } from "../control/strike"
import { send } from "../http-body"
import type { Organisation } from "../organisation"
import { parseJson } from "../parse-json"
import { isPlainObject, refusal } from "../refusal"
import type { SandboxCall } from "../sandbox-call"
import type { SandboxReply } from "../sandbox-reply"
import { findModule } from "../schema/find-module"
import type { CallScenarios } from "../scenarios/strike-call"
import type { ConcurrencyGate } from "./concurrency-gate"
import type { CreditBook } from "./credit-book"
import type { CrmCall } from "./crm-call"
import { crmRoute } from "./crm-route"
import type { CrmRoute } from "./crm-route"

export interface CrmServerParts {
  readonly org: Organisation
  readonly tokens: TokenDesk
  readonly faults: FaultPlan
  readonly scenarios: CallScenarios
  readonly credits: CreditBook
  readonly gate: ConcurrencyGate
}

const PREFIX = "/crm/v8/"
const ROWS_A_CREDIT = 10
const WRITES: readonly string[] = ["insert", "upsert", "update", "notes"] satisfies CrmRoute["target"][]

const TOO_MANY: SandboxReply = { status: 429, body: refusal("TOO_MANY_REQUESTS", "too many requests") }

/** The pretend API: what stands before every call, and then the call. */
export class CrmServer {
  constructor(private readonly parts: CrmServerParts) {}

  /** @param entry the call's place in the log, to which its refusal is added */
  async answer(call: SandboxCall, response: ServerResponse, entry: LoggedCall): Promise<void> {
    const { faults, scenarios, gate, tokens } = this.parts
    const crmCall: CrmCall = {
      query: call.url.searchParams,
      body: parseJson(call.body),
      ifModifiedSince: call.ifModifiedSince,
      ifUnmodifiedSince: call.ifUnmodifiedSince,
    }
    const path = call.url.pathname.slice(PREFIX.length).split("/").map(decodeURIComponent)
    const found = crmRoute(call.method, path, crmCall)
    const route = typeof found === "string" ? undefined : found
    const isWrite = route !== undefined && call.method !== "GET" && route.target !== "coql"

    const leave = gate.enter(isHeavy(route, crmCall))
    if (!leave) return send(response, TOO_MANY)
    response.once("close", leave)

    if ((await scenarios.road(response, "api")) === "over") return
    const fault = faults.strike(route?.target ?? "*", route?.module)
    const byFault = await strike(fault, response, tokens)
    if (byFault === "over") return
    const byScenario = scenarios.api(response, { isWrite, module: route?.module })
    if (byScenario === "over") return

    const reply = this.judge(call, crmCall, found)
    entry.code = codeOf(reply.body)
    this.finish(response, byFault === "carry-on" ? byScenario : byFault, reply)
  }

  private finish(response: ServerResponse, way: Way, reply: SandboxReply): void {
    if (way === "lose-answer") response.destroy()
    else send(response, { ...reply, headers: { ...this.parts.credits.header(), ...reply.headers } })
  }

  private judge(call: SandboxCall, crmCall: CrmCall, route: ReturnType<typeof crmRoute>): SandboxReply {
    const { org, tokens, scenarios, credits } = this.parts
    const [, token] = /^Zoho-oauthtoken (\S+)$/.exec(call.authorization) ?? []
    if (token === undefined) {
      return { status: 401, body: refusal("AUTHENTICATION_FAILURE", "authentication failed") }
    }
    const granted = tokens.scopesOf(token)
    if (!granted) return { status: 401, body: refusal("INVALID_TOKEN", "invalid oauth token") }
    if (route === undefined) {
      return { status: 404, body: refusal("INVALID_URL_PATTERN", "please check the URL") }
    }
    if (route === "wrong method") {
      return { status: 400, body: refusal("INVALID_REQUEST_METHOD", "the HTTP method is not allowed here") }
    }
    const needed = this.neededScopes(route)
    if (!needed.every((scope) => allows(granted, scope)) || scenarios.lacks(needed)) {
      const message = "invalid oauth scope to access this URL"
      return { status: 401, body: refusal("OAUTH_SCOPE_MISMATCH", message) }
    }
    if (!credits.spend(costOf(route, crmCall))) return TOO_MANY
    return route.answer(org, crmCall)
  }

  private neededScopes({ module, operations, scopes }: CrmRoute): string[] {
    if (module === undefined) return [...scopes]
    const group = findModule(this.parts.org.modules(), module)?.scope ?? "custom"
    return [...scopes, ...operations.map((operation) => `ZohoCRM.modules.${group}.${operation}`)]
  }
}

/** One credit a call; writes cost one for every ten rows. */
function costOf(route: CrmRoute, call: CrmCall): number {
  return WRITES.includes(route.target) ? Math.max(1, Math.ceil(rowCount(call) / ROWS_A_CREDIT)) : 1
}

/** What has a small pool of its own. */
function isHeavy(route: CrmRoute | undefined, call: CrmCall): boolean {
  if (route?.target === "coql" || route?.target === "search") return true
  return WRITES.includes(route?.target ?? "") && rowCount(call) > ROWS_A_CREDIT
}

function rowCount({ body }: CrmCall): number {
  const rows = isPlainObject(body) ? body["data"] : undefined
  return Array.isArray(rows) ? rows.length : 0
}
