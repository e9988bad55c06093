import { settleRefund } from "./control/order-controls"
import { headerOf, json, seeOther, type Answer, type SandboxRequest } from "./http"
import type { SandboxContext } from "./sandbox-context"
import { SCENARIO_NAMES } from "./scenarios/scenario-table"
import { settlePending } from "./settle-pending"

export const CONSOLE_FORMS = "/sandbox/console/"

/** The forms of the console, which all lead back to it; another site's page is not let in. */
export function takeConsoleForm(request: SandboxRequest, context: SandboxContext): Answer {
  const from = headerOf(request, "sec-fetch-site") ?? "same-origin"
  if (from !== "same-origin") return json(403, { message: "This form belongs to the console." })
  const form = new URLSearchParams(request.body)
  const [id, status] = [form.get("id") ?? "", form.get("status")]
  switch (request.url.pathname.slice(CONSOLE_FORMS.length)) {
    case "settle": {
      const order = context.ledger.findOrder(id)
      if (order) settlePending(order, { authStatus: status === "0300" ? "0300" : "0399" }, context)
      return seeOther("/")
    }
    case "settle-refund": {
      const end = status === "accepted" ? "accepted" : "failed"
      settleRefund(id, end, context)
      return seeOther("/")
    }
    case "scenario": {
      const name = SCENARIO_NAMES.find((known) => known === form.get("name"))
      if (name && form.get("on") === "yes") context.scenarios.set({ name })
      else if (name) context.scenarios.clear(name)
      return seeOther("/")
    }
    default:
      return json(404, { message: "No such form." })
  }
}
