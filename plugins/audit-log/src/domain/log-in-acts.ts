import { routeMatches } from "./route-matches"

/** What a request to log in, or the like, was about. */
export interface LogInAct {
  /** Whose account: `user`, `customer`, or a host's own kind. */
  readonly account: string
  readonly provider: string
  /** What is kept when it was answered well, and when it was refused. */
  readonly done: string
  readonly refused: string
}

/** By what follows `/auth/<kind of account>/<provider>`. */
const FORMS: Readonly<Record<string, { readonly done: string; readonly refused: string }>> = {
  "": { done: "logged in", refused: "log-in failed" },
  "/callback": { done: "logged in", refused: "log-in failed" },
  "/register": { done: "registered", refused: "registration failed" },
  "/reset-password": { done: "password reset asked", refused: "password reset refused" },
  "/update": { done: "credentials changed", refused: "credentials not changed" },
}

/** What core serves below `/auth` and is no kind of account. */
const OTHERS = new Set(["session", "token", "mfa", "verification"])

/** @param path without its query */
export function logInActOf(method: string, path: string): LogInAct | undefined {
  const [, root, account = "", provider = ""] = path.split("/")
  if (root !== "auth" || account === "" || provider === "" || OTHERS.has(account)) return undefined
  if (method !== "POST" && !(method === "GET" && path.endsWith("/callback"))) return undefined
  const end = Object.keys(FORMS).find((form) => routeMatches(`/auth/:account/:provider${form}`, path))
  const form = end === undefined ? undefined : FORMS[end]
  if (form === undefined) return undefined
  // Another provider than the password's first sends the person away and knows them when they come back.
  if (end === "" && provider !== "emailpass") return { account, provider, ...form, done: "log-in begun" }
  return { account, provider, ...form }
}
