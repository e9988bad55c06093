import { LEGACY_PATHS, type CallName } from "../protocol"
import { answerCall, CALL_NAMES } from "./calls/answer-call"
import { CONSOLE_FORMS, takeConsoleForm } from "./console-forms"
import { answerControl } from "./control/control-api"
import { openHostedPage, takeChoice } from "./hosted-flow"
import { json, type Answer, type SandboxRequest } from "./http"
import { routeLegacy } from "./legacy/route-legacy"
import { consolePage } from "./pages/console-page"
import { messagePage } from "./pages/hosted-page"
import { HOSTED_PAGE_PATH, type SandboxContext } from "./sandbox-context"

const API_PREFIX = "/payments/ve1_2/"

/** Finds who answers a request. */
export async function route(request: SandboxRequest, context: SandboxContext): Promise<Answer> {
  const { pathname } = request.url
  const call = CALL_NAMES.find((name: CallName) => pathname === `${API_PREFIX}${name}`)
  if (call) {
    if (request.method !== "POST") return json(405, { message: "POST only." })
    return dated(await answerCall(call, request, context), context)
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
    case "GET /":
      return consolePage(context, request.url.searchParams.has("scenarios"))
  }
  if (request.method === "POST" && pathname.startsWith(CONSOLE_FORMS))
    return takeConsoleForm(request, context)
  if (pathname.startsWith("/sandbox/")) {
    return (await answerControl(request, context)) ?? json(404, { message: "No such path." })
  }
  return messagePage(
    404,
    "Nothing here",
    "Orders and transactions are listed in the console, at the root of this address.",
  )
}

/** An answer shows the sandbox's clock, which need not be the machine's. */
const dated = (answer: Answer, { ledger }: SandboxContext): Answer =>
  answer.kind === "reply"
    ? { ...answer, headers: { ...answer.headers, date: ledger.now().toUTCString() } }
    : answer

/** A page that shoppers see, of either protocol. */
const isPage = (pathname: string): boolean =>
  [HOSTED_PAGE_PATH, LEGACY_PATHS.pay].some((path) => pathname.startsWith(path))
