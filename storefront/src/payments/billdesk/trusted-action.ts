/** BillDesk's own domains; its pages are on https hosts below them. */
const BILLDESK_HOSTS = /(?:^|\.)billdesk\.(?:com|io)$/
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/

/**
 * Whether a shopper's browser may be sent to this address with an order. Only BillDesk's https hosts; a shop that itself
 * runs on loopback (the demo with its sandbox) may also send to loopback.
 */
export function isTrustedAction(action: string, storefrontUrl: string): boolean {
  if (!URL.canParse(action)) return false
  const { protocol, hostname } = new URL(action)
  if (protocol === "https:" && BILLDESK_HOSTS.test(hostname)) return true
  return LOOPBACK.test(hostname) && LOOPBACK.test(new URL(storefrontUrl).hostname)
}

/** The `form-action` sources of the page that posts to the gateway, for its content security policy. */
export function gatewayFormSources(storefrontUrl: string): readonly string[] {
  const sources = ["https://*.billdesk.com", "https://*.billdesk.io"]
  if (LOOPBACK.test(new URL(storefrontUrl).hostname)) sources.push("http://127.0.0.1:*", "http://localhost:*")
  return sources
}
