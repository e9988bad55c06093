import { z } from "zod"

import { headerOf, json, type Reply, type SandboxRequest } from "../http"
import type { SandboxContext } from "../sandbox-context"
import { UnknownParameterError } from "../scenarios/scenario-board"
import { SCENARIO_NAMES, scenarioOf } from "../scenarios/scenario-table"
import { auditLedger } from "./audit-ledger"
import { faultBody, forgeBody, notifyBody, refundSettleBody, scenarioBody } from "./bodies"
import type { ControlRequest } from "./control-request"
import { describeOrder } from "./describe-order"
import { forgeMessage, notify } from "./message-controls"
import { answerOrder, settleRefund } from "./order-controls"
import { problem } from "./problem"

/**
 * The strings behind the stage, for tests and demonstrations: JSON in and out below `/sandbox`, without a login.
 * @returns undefined for a path that it does not have.
 */
export async function answerControl(
  request: SandboxRequest,
  context: SandboxContext,
): Promise<Reply | undefined> {
  const [, , ...path] = request.url.pathname.split("/")
  const route = `${request.method} ${path.map((part, index) => (index === 1 ? ":id" : part)).join("/")}`
  const read = readBody(request)
  if (!read.ok) return problem(400, read.fault)
  try {
    return await answerRoute({ route, id: path[1] ?? "", body: read.body }, context)
  } catch (error) {
    if (error instanceof z.ZodError) return problem(400, z.prettifyError(error))
    if (error instanceof UnknownParameterError) return problem(400, error.message)
    throw error
  }
}

async function answerRoute(asked: ControlRequest, context: SandboxContext): Promise<Reply | undefined> {
  const { route, body } = asked
  const { ledger, faults, scenarios } = context
  switch (route) {
    case "GET health":
      return json(200, { status: "ok", orders: ledger.orders.length })
    case "GET orders":
      return json(200, { orders: ledger.orders.map((order) => describeOrder(order, context)) })
    case "GET calls":
      return json(200, { calls: context.calls })
    case "GET faults":
      return json(200, { faults: faults.list() })
    case "POST faults":
      faults.plan(faultBody.parse(body))
      return json(200, { faults: faults.list() })
    case "DELETE faults":
      faults.clear()
      return json(200, { faults: [] })
    case "POST notify":
      return notify(notifyBody.parse(body), context)
    case "POST forge":
      return forgeMessage(forgeBody.parse(body), context)
    case "GET ledger":
      return json(200, auditLedger(ledger))
    case "GET scenarios":
      return json(200, { scenarios: listScenarios(), active: scenarios.list() })
    case "POST scenarios":
      scenarios.set(scenarioBody.parse(body))
      return json(200, { active: scenarios.list() })
    case "DELETE scenarios":
    case "DELETE scenarios/:id":
      scenarios.clear(asked.id === "" ? undefined : asked.id)
      return json(200, { active: scenarios.list() })
    case "POST refunds/:id/settle":
      return settleRefund(asked.id, refundSettleBody.parse(body).status, context)
    case "POST reset":
      ledger.clear()
      faults.clear()
      context.legacy.faults.clear()
      scenarios.clear()
      context.agenda.clear()
      context.calls.length = 0
      return json(200, { status: "ok" })
    default:
      return /^\w+ orders\/:id/.test(route) ? answerOrder(asked, context) : undefined
  }
}

const listScenarios = (): object[] =>
  SCENARIO_NAMES.map((name) => {
    const { description, decides, params } = scenarioOf(name)
    return { name, description, decides, params }
  })

/** JSON has to call itself JSON: a page on another site cannot send that without being asked first. */
function readBody(request: SandboxRequest): { ok: true; body: unknown } | { ok: false; fault: string } {
  if (request.method !== "POST") return { ok: true, body: {} }
  if (!headerOf(request, "content-type")?.includes("application/json")) {
    return { ok: false, fault: "The body is application/json." }
  }
  try {
    const body: unknown = request.body.trim() === "" ? {} : JSON.parse(request.body)
    return { ok: true, body }
  } catch {
    return { ok: false, fault: "The body is not JSON." }
  }
}
