const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])

const parsed = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

/** Whether an address lies on this machine. Names that merely begin like it (`localhost.example`) do not. */
export function isLoopback(address: string): boolean {
  const url = parsed(address)
  return url !== undefined && LOOPBACK.has(url.hostname)
}

/** https anywhere; http on loopback only; never with a user name or password in it. */
export function isSecureEnough(address: string): boolean {
  const url = parsed(address)
  if (url?.username !== "" || url.password !== "") return false
  return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.has(url.hostname))
}

/** The origin, if the address is nothing more than that. */
export function plainOrigin(address: string): string | undefined {
  const url = parsed(address)
  if (url?.pathname !== "/" || url.search !== "" || url.hash !== "" || url.username !== "") return undefined
  return url.origin
}

/** Which BillDesk system a host belongs to; `other` for a host that is not BillDesk's. */
export function billDeskSystem(address: string): "uat" | "production" | "other" {
  const host = parsed(address)?.hostname ?? ""
  if (!/(^|\.)billdesk\.(com|io)$/.test(host)) return "other"
  return /(^|\.)(uat\d*|pguat)\./.test(host) ? "uat" : "production"
}
