import { z } from "zod"

import { readScopes } from "../accounts/scopes"
import { parseJson } from "../parse-json"
import type { SandboxCall } from "../sandbox-call"
import type { SandboxParts } from "../sandbox-parts"
import type { SandboxReply } from "../sandbox-reply"
import { findModule } from "../schema/find-module"
import { MODULES } from "../schema/modules"
import { endScenarios, listScenarios, orderScenario } from "./scenario-orders"

const clockOrder = z.strictObject({ advance_ms: z.number().int().nonnegative() })
const codeOrder = z.strictObject({
  scope: z.string(),
  /** How long the code may be used. */
  minutes: z.union([z.literal(3), z.literal(5), z.literal(7), z.literal(10)]).default(3),
})
const creditOrder = z.strictObject({
  used: z.number().int().nonnegative().optional(),
  total: z.number().int().positive().optional(),
})
const searchOrder = z.strictObject({ lag_seconds: z.number().nonnegative() })

/** The strings behind the stage, for tests and demonstrations. They need no token and cost no credit. */
export function answerControl(call: SandboxCall, parts: SandboxParts): SandboxReply {
  const [, , ...path] = call.url.pathname.split("/")
  const [room = "", name] = path
  if (path.length > 2) return { status: 404, body: { error: "There is nothing here." } }
  const body = parseJson(call.body)
  try {
    return answerRoute({ order: `${call.method} ${room}`, name, body }, parts)
  } catch (error) {
    if (error instanceof z.ZodError) return { status: 400, body: { error: z.prettifyError(error) } }
    throw error
  }
}

interface Order {
  /** Method and room, as in `POST clock`. */
  readonly order: string
  readonly name: string | undefined
  readonly body: unknown
}

function answerRoute({ order, name, body }: Order, parts: SandboxParts): SandboxReply {
  const { org, tokens, faults, credits, log } = parts
  switch (order) {
    case "GET health":
      return ok({ status: "ok" })
    case "GET calls":
      return ok({ calls: log.calls, tokens_made_lately: tokens.madeLately() })
    case "GET records":
      return records(parts, name ?? "")
    case "DELETE records":
      org.store.clear()
      parts.touch()
      return { status: 204 }
    case "GET faults":
      return ok({ faults: faults.waiting() })
    case "POST faults": {
      const wrong = faults.plan(body)
      return wrong === undefined ? ok({ faults: faults.waiting() }) : { status: 400, body: { error: wrong } }
    }
    case "DELETE faults":
      faults.clear()
      return ok({ faults: faults.waiting() })
    case "GET scenarios":
      return ok({ scenarios: listScenarios(parts) })
    case "POST scenarios":
      return orderScenario(parts, body)
    case "DELETE scenarios":
      endScenarios(parts, name)
      return ok({ scenarios: listScenarios(parts) })
    case "GET clock":
      return ok({ now: org.clock.now().toISOString() })
    case "POST clock":
      org.clock.advance(clockOrder.parse(body).advance_ms)
      return ok({ now: org.clock.now().toISOString() })
    case "GET credits":
      return ok({ used: credits.used(), total: credits.total })
    case "POST credits": {
      const { used, total } = creditOrder.parse(body)
      if (total !== undefined) credits.setTotal(total)
      if (used !== undefined) credits.setUsed(used)
      return ok({ used: credits.used(), total: credits.total })
    }
    case "POST search": {
      const { lag_seconds } = searchOrder.parse(body)
      org.index.setLag(lag_seconds)
      return ok({ lag_seconds })
    }
    case "POST grant-code":
      return grantCode(parts, body)
    default:
      return { status: 404, body: { error: "There is nothing here." } }
  }
}

function ok(body: unknown): SandboxReply {
  return { status: 200, body }
}

function records({ org }: SandboxParts, module: string): SandboxReply {
  if (!findModule(MODULES, module)) return { status: 404, body: { error: `There is no module ${module}.` } }
  const found = org.store.all(module)
  return ok({ module, records: found })
}

/** What a person gets who presses "Generate Code" of a self client. */
function grantCode({ tokens }: SandboxParts, body: unknown): SandboxReply {
  const { scope, minutes } = codeOrder.parse(body)
  const scopes = readScopes(scope)
  if (!scopes) return { status: 400, body: { error: "invalid_scope" } }
  const code = tokens.makeCode({ scopes, givesRefreshToken: true, lifeSeconds: minutes * 60 })
  return ok({ code, scope: scopes.join(","), expires_in: minutes * 60 })
}
