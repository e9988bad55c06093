import { createHmac, timingSafeEqual } from "node:crypto"
import { z } from "zod"
import { CACHE_TAGS } from "./cache-manifest"

/** How far the clocks of backend and shop may differ, and how long a caught request could be sent again. */
const WINDOW_S = 300
const SIGNATURE = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/

const bodyShape = z.object({ tags: z.array(z.string().max(256)).min(1).max(50) })

export type PurgeRequest =
  | { readonly kind: "valid"; readonly tags: readonly string[] }
  | { readonly kind: "unsigned" }
  | { readonly kind: "malformed"; readonly message: string }

/**
 * Checks a call that purges tags. Header `x-revalidate-signature: t=<unix seconds>,v1=<hex>`, where the second is
 * HMAC-SHA256 of `<t>.<body>` under the shared secret; body `{"tags": [...]}` with tags of the cache manifest.
 * @param nowS unix seconds
 */
export function purgeRequest(input: {
  readonly body: string
  readonly signature: string | null
  readonly secret: string
  readonly nowS: number
}): PurgeRequest {
  const parts = SIGNATURE.exec(input.signature ?? "")
  const [, time = "", given = ""] = parts ?? []
  if (!parts || Math.abs(input.nowS - Number(time)) > WINDOW_S) return { kind: "unsigned" }
  const expected = createHmac("sha256", input.secret).update(`${time}.${input.body}`).digest()
  if (!timingSafeEqual(expected, Buffer.from(given, "hex"))) return { kind: "unsigned" }
  const parsed = bodyShape.safeParse(jsonIn(input.body))
  if (!parsed.success) return { kind: "malformed", message: 'The body must be {"tags": ["…"]}.' }
  const strange = parsed.data.tags.filter((tag) => !CACHE_TAGS.includes(tag))
  if (strange.length > 0)
    return { kind: "malformed", message: `Only these tags exist: ${CACHE_TAGS.join(", ")}.` }
  return { kind: "valid", tags: [...new Set(parsed.data.tags)] }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
