const LONGEST = 500
/** Stands for this shop while an address is read; no shop is called so. */
const HERE = "http://shop.invalid"
/** What is no page to come back to: programs' routes, and the doors of the account themselves. */
const NO_DESTINATION = /^\/(?:api|_next|media)(?:\/|$)|^\/account\/(?:sign-in|register|forgot|reset)(?:\/|$)/

/**
 * Where a shopper goes on after signing in: a path of this shop, without a language, or undefined for whatever leads or
 * might lead elsewhere (`//evil`, `/\evil`, `https:`, and the same in any number of encodings).
 */
export function nextPath(given: unknown): string | undefined {
  if (typeof given !== "string" || given.length > LONGEST || !staysHere(given)) return undefined
  const { pathname, search } = new URL(given, HERE)
  const path = pathname.replace(/^\/hi(?=\/|$)/, "") || "/"
  return staysHere(path) && !NO_DESTINATION.test(path) ? path + search : undefined
}

/** Whether a browser, or a server that decodes once too often, stays in this shop with it. */
function staysHere(address: string): boolean {
  let text = address
  for (let depth = 0; depth < 4; depth += 1) {
    if (!/^\/(?![/\\])/.test(text) || /[\\\p{Cc}]/u.test(text.split("?")[0] ?? "") || /\p{Cc}/u.test(text))
      return false
    if (!URL.canParse(text, HERE) || new URL(text, HERE).origin !== HERE) return false
    if (new URL(text, HERE).pathname.startsWith("//")) return false
    const decoded = decodedOnce(text)
    if (decoded === undefined) return false
    if (decoded === text) return true
    text = decoded
  }
  return false
}

/** Undefined for a broken encoding. */
function decodedOnce(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
