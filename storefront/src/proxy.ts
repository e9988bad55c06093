import { NextResponse, type NextRequest } from "next/server"
import { settings } from "@/config/settings"
import { LANGUAGE_HEADER } from "@/language/languages"
import { gatewayFormSources } from "@/payments/billdesk/trusted-action"

/** Pages that hold nothing of a shopper: the browser may keep them for Back and Forward, and asks again otherwise. */
const PUBLIC_PAGE = /^(?:\/hi)?(?:\/?$|\/(?:c|p)\/|\/search$)/

/** Pages of prose: nothing in them changes between two releases but the names of categories in the menu. */
const PROSE_PAGE = /^(?:\/hi)?\/(?:delivery|returns|contact|privacy|terms|accessibility|offline)$/

/** Tells a server action the language of its page, and sets the headers that depend on the page and on where the shop runs. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  const headers = new Headers(request.headers)
  headers.set(LANGUAGE_HEADER, /^\/hi(?:\/|$)/.test(pathname) ? "hi" : "en")
  const response = NextResponse.next({ request: { headers } })
  response.headers.set("Content-Security-Policy", contentSecurityPolicy())
  if (PUBLIC_PAGE.test(pathname)) response.headers.set("Cache-Control", PUBLIC_CACHE)
  if (PROSE_PAGE.test(pathname)) response.headers.set("Cache-Control", PROSE_CACHE)
  return response
}

/*
 * A shared cache may answer with a public page for four seconds: it carries the rush of a drop, and a price or a stock
 * changed in the admin still shows within five. A browser always asks again.
 */
const PUBLIC_CACHE = "public, max-age=0, s-maxage=4, must-revalidate"

/** An hour in a shared cache, and a day more while it fetches a fresh copy behind the reader's back. */
const PROSE_CACHE = "public, max-age=0, s-maxage=3600, stale-while-revalidate=86400"

/*
 * Inline scripts have to be allowed: Next writes the page's data into them, and a nonce for each would forbid every
 * shared shell. Nothing of another host is loaded, framed or posted to, but the gateway's form. That one has to be allowed
 * on every page: the browser keeps the policy of the page that was loaded first while a shopper walks to the payment.
 */
function contentSecurityPolicy(): string {
  const development = process.env["NODE_ENV"] === "development"
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    ["form-action 'self'", ...gatewayFormSources(settings().storefrontUrl)].join(" "),
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join("; ")
}

export const config = { matcher: ["/((?!_next/|media/|home/|favicon).*)"] }
