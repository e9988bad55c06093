/** Zoho's codes and tokens look like `1000.<hex>.<hex>`. */
const ZOHO_TOKEN = /1000\.[0-9a-z]{6,}\.[0-9a-z]{6,}/gi
const TOKEN_HEADER = /(Zoho-oauthtoken|Bearer)\s+\S+/gi

/** Text of the other side, made fit for a log line or a row: no token, no control characters, at most 500 characters. */
export function redact(text: string): string {
  const masked = text.replace(TOKEN_HEADER, "$1 [secret]").replace(ZOHO_TOKEN, "[secret]")
  return Array.from(masked.replace(/\p{Cc}+/gu, " "))
    .slice(0, 500)
    .join("")
}
