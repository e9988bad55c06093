import { readScopes } from "./scopes"

export interface ConsentRequest {
  readonly scopes: readonly string[]
  readonly redirectUri: string
  readonly state: string | undefined
  readonly isOffline: boolean
  readonly asksAfresh: boolean
}

export interface RegisteredClient {
  readonly clientId: string
  /** Absent: any address on this machine. */
  readonly redirectUris: readonly string[] | undefined
}

/** Why Zoho shows an error page instead of a question; nothing is ever sent to an unregistered address. */
type ConsentFault =
  | "invalid_client"
  | "invalid_response_type"
  | "invalid_redirect_uri"
  | "invalid_scope"
  | "invalid_access_type"
  | "invalid_prompt"

/** What a shop asks for by sending a browser to `/oauth/v2/auth`. */
export function readConsentRequest(
  query: URLSearchParams,
  client: RegisteredClient,
): { readonly request: ConsentRequest } | { readonly fault: ConsentFault } {
  const redirectUri = query.get("redirect_uri") ?? ""
  const scopes = readScopes(query.get("scope") ?? "")
  const accessType = query.get("access_type") ?? "online"
  const prompt = query.get("prompt")
  if (query.get("client_id") !== client.clientId) return { fault: "invalid_client" }
  if (query.get("response_type") !== "code") return { fault: "invalid_response_type" }
  if (!isRegistered(redirectUri, client)) return { fault: "invalid_redirect_uri" }
  if (!scopes) return { fault: "invalid_scope" }
  if (accessType !== "offline" && accessType !== "online") return { fault: "invalid_access_type" }
  if (prompt !== null && prompt !== "consent") return { fault: "invalid_prompt" }
  return {
    request: {
      scopes,
      redirectUri,
      state: query.get("state") ?? undefined,
      isOffline: accessType === "offline",
      asksAfresh: prompt === "consent",
    },
  }
}

function isRegistered(redirectUri: string, { redirectUris }: RegisteredClient): boolean {
  if (redirectUris) return redirectUris.includes(redirectUri)
  const url = URL.canParse(redirectUri) ? new URL(redirectUri) : undefined
  return (
    (url?.protocol === "http:" || url?.protocol === "https:") &&
    ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname)
  )
}
