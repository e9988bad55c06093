import type { IncomingMessage, ServerResponse } from "node:http"

import type { Clock } from "medusa-integration-kit"

import { consolePage, recordPage } from "./console-page"
import { CrmApi } from "./crm-api"
import { crmRoute } from "./crm-route"
import { FaultPlan } from "./fault-plan"
import { readBody, sendHtml, sendJson } from "./http-body"
import type { RecordStore } from "./record-store"
import { refusal } from "./refusal"
import { MODULES } from "./schema"
import { strike } from "./strike"
import { TokenDesk } from "./token-desk"
import type { SandboxCredentials } from "./token-desk"

interface Call {
  readonly method: string
  readonly url: URL
  readonly authorization: string
  readonly body: string
}

const CALLS_KEPT = 1000

/** Answers every request: the accounts server, the API, the control routes and the page. */
export class SandboxDesk {
  /** The sandbox's own base URL, once it listens. */
  url = "http://127.0.0.1"
  private readonly tokens: TokenDesk
  private readonly api: CrmApi
  private readonly faults = new FaultPlan()
  private readonly calls: { readonly method: string; readonly path: string }[] = []

  constructor(
    private readonly store: RecordStore,
    credentials: SandboxCredentials,
    clock: Clock,
  ) {
    this.tokens = new TokenDesk(credentials, clock)
    this.api = new CrmApi(store, clock)
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    if (body === undefined) return sendJson(response, 413, refusal("LIMIT_EXCEEDED", "the body is too large"))
    const call: Call = {
      method: request.method ?? "GET",
      url: new URL(request.url ?? "/", this.url),
      authorization: request.headers.authorization ?? "",
      body,
    }
    const path = call.url.pathname
    if (path.startsWith("/crm/") || path.startsWith("/oauth/")) this.remember(call)
    if (path === "/oauth/v2/token") return this.token(call, response)
    if (path.startsWith("/crm/v8/")) return this.crm(call, response)
    if (path.startsWith("/sandbox/")) return this.control(call, response)
    return this.page(call, response)
  }

  private remember({ method, url }: Call): void {
    this.calls.push({ method, path: url.pathname })
    if (this.calls.length > CALLS_KEPT) this.calls.shift()
  }

  private async token({ method, body }: Call, response: ServerResponse): Promise<void> {
    if (method !== "POST") return sendJson(response, 405, { error: "invalid_request" })
    const next = await strike(this.faults.strike("token", undefined), response, this.tokens)
    if (next === "over") return
    const answer = this.tokens.exchange(new URLSearchParams(body), this.url)
    if (next === "lose-answer") response.destroy()
    else sendJson(response, 200, answer)
  }

  private async crm({ method, url, authorization, body }: Call, response: ServerResponse): Promise<void> {
    const route = crmRoute(method, url)
    const next = await strike(this.faults.strike(route?.target ?? "*", route?.module), response, this.tokens)
    if (next === "over") return

    const [, token] = /^Zoho-oauthtoken (\S+)$/.exec(authorization) ?? []
    if (token === undefined) {
      return sendJson(response, 401, refusal("AUTHENTICATION_FAILURE", "authentication failed"))
    }
    if (!this.tokens.isAlive(token)) {
      return sendJson(response, 401, refusal("INVALID_TOKEN", "invalid oauth token"))
    }
    if (!route) return sendJson(response, 404, refusal("INVALID_URL_PATTERN", "please check the URL"))

    const answer = route.answer(this.api, parse(body))
    if (next === "lose-answer") response.destroy()
    else sendJson(response, answer.status, answer.body)
  }

  private control({ method, url, body }: Call, response: ServerResponse): void {
    const path = url.pathname
    const [, module] = /^\/sandbox\/records\/(\w+)$/.exec(path) ?? []
    if (path === "/sandbox/health") return sendJson(response, 200, { status: "ok" })
    if (path === "/sandbox/calls" && method === "GET") {
      return sendJson(response, 200, { calls: this.calls, tokens_made_lately: this.tokens.madeLately() })
    }
    if (module !== undefined && method === "GET") {
      return MODULES[module]
        ? sendJson(response, 200, { module, records: this.store.all(module) })
        : sendJson(response, 404, { error: `There is no module ${module}.` })
    }
    if (path === "/sandbox/records" && method === "DELETE") {
      this.store.clear()
      return sendJson(response, 204)
    }
    if (path === "/sandbox/faults" && method === "DELETE") this.faults.clear()
    if (path === "/sandbox/faults" && method === "POST") {
      const wrong = this.faults.plan(parse(body))
      if (wrong !== undefined) return sendJson(response, 400, { error: wrong })
    }
    if (path === "/sandbox/faults") return sendJson(response, 200, { faults: this.faults.waiting() })
    return sendJson(response, 404, { error: "There is nothing here." })
  }

  private page({ method, url }: Call, response: ServerResponse): void {
    if (method !== "GET") return sendJson(response, 405, { error: "Only GET." })
    if (url.pathname === "/") return sendHtml(response, 200, consolePage(this.store))
    const [, module = "", id = ""] = /^\/records\/(\w+)\/(\d+)$/.exec(url.pathname) ?? []
    const html = recordPage(this.store, module, id)
    return html
      ? sendHtml(response, 200, html)
      : sendJson(response, 404, { error: "There is no such record." })
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
