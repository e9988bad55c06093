import { Secret } from "medusa-integration-kit"

/** How a connection is protected: from its first byte, after STARTTLS or not at all, or not at all on purpose. */
export type TlsMode = "implicit" | "starttls" | "off"

export interface SmtpServer {
  readonly host: string
  readonly port: number
  readonly tls: TlsMode
  readonly login: { readonly user: string; readonly password: Secret } | undefined
}

export type SmtpUrlReading =
  | { readonly ok: true; readonly server: SmtpServer }
  /** A sentence without the address or any part of it. */
  | { readonly ok: false; readonly fault: string }

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])
const SCHEMES: Readonly<Record<string, { readonly port: number; readonly tls: TlsMode }>> = {
  "smtp:": { port: 587, tls: "starttls" },
  "smtps:": { port: 465, tls: "implicit" },
}

/**
 * Reads `smtp://user:password@host:port` (STARTTLS, default port 587) or `smtps://…` (TLS from the first byte, 465). User and
 * password are percent-encoded. With `smtp`, TLS is required except on this machine; `?tls=required` and `?tls=off`
 * say it explicitly, and `off` takes no password to another machine.
 */
export function readSmtpUrl(text: string): SmtpUrlReading {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const scheme = SCHEMES[url?.protocol ?? ""]
  if (!url || !scheme || url.hostname === "") return refuse("must be smtp://… or smtps://… with a host.")
  if (!["", "/"].includes(url.pathname) || url.hash !== "")
    return refuse("must have nothing after host and port but ?tls=….")
  const [user, password] = [decoded(url.username), decoded(url.password)]
  if (user === undefined || password === undefined)
    return refuse("its user and password must be percent-encoded.")
  if ((user === "") !== (password === "")) return refuse("has a user or a password, and not the other.")
  const tls = tlsOf(url, scheme.tls)
  if (tls === undefined)
    return refuse("takes tls=required or tls=off after the question mark, and off only with smtp://.")
  const isHere = LOOPBACK.has(url.hostname)
  if (tls === "off" && user !== "" && !isHere)
    return refuse("would take its password to another machine without TLS.")
  return {
    ok: true,
    server: {
      host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
      port: url.port === "" ? scheme.port : Number(url.port),
      tls,
      login: user === "" ? undefined : { user, password: new Secret(password) },
    },
  }
}

const refuse = (fault: string): SmtpUrlReading => ({ ok: false, fault })

function tlsOf(url: URL, byScheme: TlsMode): TlsMode | undefined {
  const said = [...url.searchParams].map(([name, value]) => `${name}=${value}`)
  if (said.length > 1) return undefined
  switch (said[0]) {
    case undefined:
      return byScheme === "starttls" && LOOPBACK.has(url.hostname) ? "off" : byScheme
    case "tls=required":
      return byScheme
    case "tls=off":
      return byScheme === "implicit" ? undefined : "off"
    default:
      return undefined
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
