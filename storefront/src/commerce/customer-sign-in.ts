import "server-only"
import { splitFullName } from "medusa-plugin-india-checkout/contract"
import { z } from "zod"
import { type Answer, found, mapFound } from "./answer"
import { rawStore } from "./raw-store"
import { askStore } from "./store-client"

const EMAILPASS = "/auth/customer/emailpass"
const PATIENCE_MS = 15_000
const tokenShape = z.object({ token: z.string().min(1) })
const payloadShape = z.object({ actor_id: z.string() })

interface Credentials {
  /** In lower case. */
  readonly email: string
  readonly password: string
}

/** The customer's token. Refused with 401 for a wrong password and for an unknown e-mail alike. */
export async function signInCustomer(credentials: Credentials): Promise<Answer<string>> {
  const token = await logIn(credentials)
  if (token.kind !== "found" || hasCustomer(token.value)) return token
  // Somebody's registration broke off between its two halves; registering again mends it.
  return { kind: "refused", status: 401, message: "No customer belongs to this identity." }
}

/**
 * Makes an account and signs it in. Whoever registers again with the password of the account is signed in; refused with
 * 401 when the e-mail has an account with another one. What broke off half-way may be repeated.
 */
export async function registerCustomer(
  person: Credentials & {
    readonly fullName: string
    readonly mobile: string
    /** The language of the mails, BCP 47. */
    readonly locale: string
  },
): Promise<Answer<string>> {
  const { email, password, fullName, mobile, locale } = person
  const made = await askStore({
    path: `${EMAILPASS}/register`,
    method: "POST",
    body: { email, password },
    shape: tokenShape,
  })
  const token =
    made.kind === "refused" ? await logIn({ email, password }) : mapFound(made, (answer) => answer.token)
  if (token.kind !== "found" || hasCustomer(token.value)) return token
  const customer = await askStore({
    path: "/store/customers",
    method: "POST",
    bearer: token.value,
    body: { email, ...splitFullName(fullName), ...(mobile && { phone: mobile }), metadata: { locale } },
    shape: z.unknown(),
  })
  return customer.kind === "found" ? logIn({ email, password }) : customer
}

/** Has a mail with the way to a new password sent. The answer is the same for unknown e-mails, and is no JSON. */
export async function requestPasswordReset(email: string): Promise<Answer<unknown>> {
  const path = `${EMAILPASS}/reset-password` as const
  const answer = await rawStore({ path, method: "POST", body: { identifier: email }, timeoutMs: PATIENCE_MS })
  if (!answer || answer.status >= 500) return { kind: "outage", reason: "password reset: no answer" }
  return answer.ok ? found(undefined) : { kind: "refused", status: answer.status, message: "" }
}

/** Sets a new password. Refused with 401 when the token of the mail is used up, too old or false. */
export async function resetPassword(token: string, password: string): Promise<Answer<unknown>> {
  const path = `${EMAILPASS}/update` as const
  return askStore({ path, method: "POST", bearer: token, body: { password }, shape: z.unknown() })
}

async function logIn(body: Credentials): Promise<Answer<string>> {
  const { email, password } = body
  const answer = await askStore({
    path: EMAILPASS,
    method: "POST",
    body: { email, password },
    shape: tokenShape,
  })
  return mapFound(answer, ({ token }) => token)
}

/** Whether a customer stands behind the token. Only read, never trusted: Medusa checks the signature. */
function hasCustomer(token: string): boolean {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString())
    const parsed = payloadShape.safeParse(payload)
    return parsed.success && parsed.data.actor_id !== ""
  } catch {
    return false
  }
}
