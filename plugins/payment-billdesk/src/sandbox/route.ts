import { LEGACY_PATHS, type CallName } from "../protocol"
import { answerCall, CALL_NAMES } from "./calls/answer-call"
import { answerControl } from "./control/control-api"
import { openHostedPage, takeChoice } from "./hosted-flow"
import { headerOf, json, seeOther, type Answer, type SandboxRequest } from "./http"
import { routeLegacy } from "./legacy/route-legacy"
import { consolePage } from "./pages/console-page"
import { messagePage } from "./pages/hosted-page"
import { HOSTED_PAGE_PATH, type SandboxContext } from "./sandbox-context"
import { settlePending } from "./settle-pending"

const API_PREFIX = "/payments/ve1_2/"

/** Finds who answers a request. */
export async function route(request: SandboxRequest, context: SandboxContext): Promise<Answer> {
  const { pathname } = request.url
  const call = CALL_NAMES.find((name: CallName) => pathname === `${API_PREFIX}${name}`)
  if (call) {
    return request.method === "POST"
      ? answerCall(call, request, context)
      : json(405, { message: "POST only." })
  }
  if (isPage(pathname) && context.scenarios.isOn("down"))
    return messagePage(503, "Service unavailable", "The sandbox pretends to be down.")
  const legacy = await routeLegacy(request, context)
  if (legacy) return legacy
  switch (`${request.method} ${pathname}`) {
    case `POST ${HOSTED_PAGE_PATH}`:
      return openHostedPage(request, context)
    case `POST ${HOSTED_PAGE_PATH}/choice`:
      return takeChoice(request, context)
    case "POST /sandbox/console/settle":
      return settleFromConsole(request, context)
    case "GET /":
      return consolePage(context)
  }
  if (pathname.startsWith("/sandbox/")) {
    return (await answerControl(request, context)) ?? json(404, { message: "No such path." })
  }
  return messagePage(
    404,
    "Nothing here",
    "Orders and transactions are listed in the console, at the root of this address.",
  )
}

/** A page that shoppers see, of either protocol. */
const isPage = (pathname: string): boolean =>
  [HOSTED_PAGE_PATH, LEGACY_PATHS.pay].some((path) => pathname.startsWith(path))

/** A form of the console; another site's page is not let in. */
function settleFromConsole(request: SandboxRequest, context: SandboxContext): Answer {
  const from = headerOf(request, "sec-fetch-site") ?? "same-origin"
  if (from !== "same-origin") return json(403, { message: "This form belongs to the console." })
  const form = new URLSearchParams(request.body)
  const order = context.ledger.findOrder(form.get("id") ?? "")
  const authStatus = form.get("auth_status") === "0300" ? "0300" : "0399"
  if (order) settlePending(order, { authStatus, notify: true }, context)
  return seeOther("/")
}
