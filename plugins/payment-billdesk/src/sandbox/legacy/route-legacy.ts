import { LEGACY_PATHS } from "../../protocol/legacy"
import { headerOf, json, type Answer, type SandboxRequest } from "../http"
import type { SandboxContext } from "../sandbox-context"
import { answerLegacyCall } from "./answer-legacy-call"
import { answerLegacyControl } from "./legacy-control"
import { LEGACY_CHOICE_PATH, openPayPage, takeLegacyChoice } from "./pay-page"

/** The pipe generation's paths. @returns undefined for a path that is not one of them. */
export async function routeLegacy(
  request: SandboxRequest,
  context: SandboxContext,
): Promise<Answer | undefined> {
  switch (`${request.method} ${request.url.pathname}`) {
    case `POST ${LEGACY_PATHS.pay}`:
      return openPayPage(request, context)
    case `POST ${LEGACY_CHOICE_PATH}`:
      return takeLegacyChoice(request, context)
    case `POST ${LEGACY_PATHS.query}`:
      return answerLegacyCall("query", request, context)
    case `POST ${LEGACY_PATHS.refund}`:
      return answerLegacyCall("refund", request, context)
    case "POST /sandbox/legacy/faults":
    case "DELETE /sandbox/legacy/faults":
    case "POST /sandbox/legacy/forge":
      // JSON has to call itself JSON: a page on another site cannot send that without being asked first.
      return headerOf(request, "content-type")?.includes("application/json")
        ? answerLegacyControl(request, context)
        : json(400, { message: "The body is application/json." })
    default:
      return undefined
  }
}
