import { consentFaultPage, consentPage } from "../pages/consent-page"
import { SHOP_USER } from "../sandbox-user"
import type { SandboxReply } from "../sandbox-reply"
import type { SandboxCall } from "../sandbox-call"
import { readConsentRequest } from "./consent-request"
import type { ConsentRequest, RegisteredClient } from "./consent-request"
import type { TokenDesk } from "./token-desk"

/** A code of the redirect flow is to be exchanged at once. */
const CODE_LIFE_SECONDS = 120

export interface AccountsServerParts {
  readonly tokens: TokenDesk
  readonly client: RegisteredClient
  /** Short name of the data centre that this sandbox plays. */
  readonly location: string
}

/** The pretend accounts server: consent, codes, tokens and their end. */
export class AccountsServer {
  constructor(private readonly parts: AccountsServerParts) {}

  /** @param url the sandbox's own base URL, the accounts server and the API host in one */
  answer(call: SandboxCall, url: string): SandboxReply {
    const { tokens, location } = this.parts
    // Zoho's own samples put the fields into the query; both are read.
    const form = new URLSearchParams([...call.url.searchParams, ...new URLSearchParams(call.body)])
    switch (`${call.method} ${call.url.pathname}`) {
      case "GET /oauth/v2/auth":
      case "POST /oauth/v2/auth":
        return this.consent(call, form, url)
      case "POST /oauth/v2/token":
        return { status: 200, body: tokens.exchange(form, url) }
      case "POST /oauth/v2/token/revoke":
        return tokens.revoke(form.get("token") ?? "")
          ? { status: 200, body: { status: "success" } }
          : { status: 200, body: { error: "invalid_code" } }
      case "GET /oauth/serverinfo":
        return { status: 200, body: { result: "success", locations: { [location]: url } } }
      case "GET /oauth/v2/token":
        return { status: 405, body: { error: "invalid_request" } }
      default:
        return { status: 404, body: { error: "invalid_request" } }
    }
  }

  private consent(call: SandboxCall, form: URLSearchParams, url: string): SandboxReply {
    const read = readConsentRequest(form, this.parts.client)
    if ("fault" in read) return { status: 400, html: consentFaultPage(read.fault) }
    if (call.method === "GET") {
      return { status: 200, html: consentPage(read.request.scopes, SHOP_USER.name, [...form]) }
    }
    if (!call.isOwnForm) return { status: 403, body: { error: "This form belongs to the accounts server." } }
    return { status: 303, location: this.decide(read.request, form.get("decision") === "accept", url) }
  }

  private decide(request: ConsentRequest, isAccepted: boolean, url: string): string {
    const { tokens, location } = this.parts
    const target = new URL(request.redirectUri)
    if (request.state !== undefined) target.searchParams.set("state", request.state)
    if (!isAccepted) {
      target.searchParams.set("error", "access_denied")
      return target.href
    }
    const code = tokens.makeCode({
      scopes: request.scopes,
      redirectUri: request.redirectUri,
      givesRefreshToken: request.isOffline && (request.asksAfresh || !tokens.isConnected()),
      lifeSeconds: CODE_LIFE_SECONDS,
    })
    target.searchParams.set("code", code)
    target.searchParams.set("location", location)
    target.searchParams.set("accounts-server", url)
    return target.href
  }
}
