import { endScenarios, orderScenario } from "../control/scenario-orders"
import type { SandboxCall } from "../sandbox-call"
import type { SandboxParts } from "../sandbox-parts"
import type { SandboxReply } from "../sandbox-reply"
import { consolePage } from "./console-page"
import { modulePage } from "./module-page"
import { recordPage } from "./record-page"

/** The pages for people, and the forms on them. */
export function answerConsole(call: SandboxCall, parts: SandboxParts): SandboxReply {
  const path = call.url.pathname
  if (call.method === "POST" && path === "/sandbox/console/scenario") return takeForm(call, parts)
  if (call.method !== "GET") return { status: 405, body: { error: "Only GET." } }
  if (path === "/") return { status: 200, html: consolePage(parts) }
  const [, module = "", id] = /^\/records\/(\w+)(?:\/(\d+))?$/.exec(path) ?? []
  const page = id === undefined ? modulePage(parts.org, module) : recordPage(parts.org, module, id)
  return page ? { status: 200, html: page } : { status: 404, body: { error: "There is no such record." } }
}

function takeForm(call: SandboxCall, parts: SandboxParts): SandboxReply {
  if (!call.isOwnForm) return { status: 403, body: { error: "This form belongs to the console." } }
  const form = new URLSearchParams(call.body)
  const name = form.get("name") ?? ""
  if (form.get("do") === "end") endScenarios(parts, name)
  else {
    const answer = orderScenario(parts, { name })
    if (answer.status !== 200) return answer
  }
  return { status: 303, location: "/#scenarios" }
}
