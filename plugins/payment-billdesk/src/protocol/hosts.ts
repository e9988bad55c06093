/** `sandbox` is a pretend BillDesk, `uat` BillDesk's own test system. */
export type BillDeskEnvironment = "sandbox" | "uat" | "production"

/** The bases to which the paths of the calls are appended. A sandbox has no fixed address. */
export const apiBaseUrls: Readonly<Record<BillDeskEnvironment, string | undefined>> = {
  sandbox: undefined,
  uat: "https://uat1.billdesk.com/u2",
  production: "https://api.billdesk.com",
}

const DOMAINS = ["billdesk.com", "billdesk.io"]

/** https, on the default port, on a BillDesk domain or below it, and without user info. */
export function isBillDeskHost(url: string | URL): boolean {
  const parsed = parseUrl(url)
  return (
    parsed?.protocol === "https:" &&
    parsed.port === "" &&
    DOMAINS.some((domain) => parsed.hostname === domain || parsed.hostname.endsWith(`.${domain}`))
  )
}

/** http or https on this machine. */
export function isLoopbackUrl(url: string | URL): boolean {
  const parsed = parseUrl(url)
  return (
    parsed !== undefined &&
    (parsed.protocol === "http:" || parsed.protocol === "https:") &&
    (parsed.hostname === "localhost" ||
      parsed.hostname === "[::1]" ||
      /^127(\.\d{1,3}){3}$/.test(parsed.hostname))
  )
}

export type CheckedHref =
  | { readonly ok: true; readonly href: string }
  | { readonly ok: false; readonly code: "not_a_url" | "foreign_host" }

/** Where a shopper's browser may be sent: BillDesk over https, and in the sandbox this machine too. */
export function checkRedirectHref(href: string, environment: BillDeskEnvironment): CheckedHref {
  if (parseUrl(href) === undefined) return { ok: false, code: "not_a_url" }
  const allowed = isBillDeskHost(href) || (environment === "sandbox" && isLoopbackUrl(href))
  return allowed ? { ok: true, href } : { ok: false, code: "foreign_host" }
}

function parseUrl(url: string | URL): URL | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed?.username === "" && parsed.password === "" ? parsed : undefined
}
