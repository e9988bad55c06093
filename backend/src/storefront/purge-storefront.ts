import { createHmac } from "node:crypto"

interface Purge {
  /** Where this machine reaches the storefront. */
  readonly storefrontUrl: string
  readonly secret: string
  readonly tags: readonly string[]
  readonly now: Date
}

const PATIENCE_MS = 3000

/**
 * Tells the storefront which cached parts are out of date: `t=<unix seconds>,v1=<HMAC-SHA256 of "<t>.<body>">`.
 *
 * @returns what went wrong in words, or undefined; the storefront's own lifetimes are the net below it
 */
export async function purgeStorefront({
  storefrontUrl,
  secret,
  tags,
  now,
}: Purge): Promise<string | undefined> {
  const body = JSON.stringify({ tags })
  const at = Math.floor(now.getTime() / 1000)
  const signature = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex")
  try {
    const answer = await fetch(`${storefrontUrl}/api/revalidate`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-revalidate-signature": `t=${at},v1=${signature}` },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return answer.ok ? undefined : `it answered ${answer.status}`
  } catch (error) {
    return error instanceof Error ? error.message : "no answer"
  }
}
