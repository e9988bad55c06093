import type { ApiAnswer, CrmApi } from "./crm-api"
import type { FaultTarget } from "./fault-plan"

export interface CrmRoute {
  readonly target: Exclude<FaultTarget, "token" | "*">
  readonly module?: string
  readonly answer: (api: CrmApi, body: unknown) => ApiAnswer
}

/** The call that a method and a path under `/crm/v8/` ask for. */
export function crmRoute(method: string, url: URL): CrmRoute | undefined {
  const path = url.pathname.slice("/crm/v8/".length).split("/").map(decodeURIComponent)
  const [first = "", second = ""] = path
  if (method === "POST" && path.length === 1 && first === "coql") {
    return { target: "coql", answer: (api, body) => api.coql(body) }
  }
  if (path.length !== 2) return undefined
  if (method === "GET" && first === "settings" && second === "fields") {
    return { target: "fields", answer: (api) => api.fields(url.searchParams.get("module")) }
  }
  if (method === "POST" && second === "upsert") {
    return { target: "upsert", module: first, answer: (api, body) => api.upsert(first, body) }
  }
  if (method === "PUT") {
    return { target: "update", module: first, answer: (api, body) => api.update(first, second, body) }
  }
  return method === "GET"
    ? { target: "get", module: first, answer: (api) => api.get(first, second) }
    : undefined
}
