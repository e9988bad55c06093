import { z } from "@medusajs/framework/zod"
import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
  /** Of a redirect. */
  readonly location: string | undefined
}

/** The part of axios that Medusa's runner hands out and these tests use. */
interface Client {
  request(config: object): Promise<{ status: number; data: unknown; headers: unknown }>
}

const isClient = (given: unknown): given is Client =>
  typeof given === "object" && given !== null && typeof Reflect.get(given, "request") === "function"

const headersWithLocation = z.looseObject({ location: z.string().optional() })
const anyBody = z.record(z.string(), z.unknown()).catch({})

/** Sends JSON with somebody's token, or with none, and gives back whatever is answered; follows no redirect. */
export async function visit(
  client: unknown,
  method: string,
  path: string,
  { token, body }: { readonly token?: string; readonly body?: object } = {},
): Promise<Answer> {
  if (!isClient(client)) throw new Error("The runner hands out no client.")
  const { status, data, headers } = await client.request({
    method,
    url: path,
    data: body,
    maxRedirects: 0,
    headers: token ? { authorization: `Bearer ${token}` } : {},
    validateStatus: () => true,
  })
  return { status, body: anyBody.parse(data), location: headersWithLocation.parse(headers).location }
}

const EMAIL = "asha@example.com"
const LOGIN = { email: EMAIL, password: "a long enough password" }

/** An admin user who is logged in. @returns the token */
export async function logIn(container: MedusaContainer, client: unknown): Promise<string> {
  const user = await container.resolve(Modules.USER).createUsers({ email: EMAIL })
  const auth = container.resolve(Modules.AUTH)
  const registered = await auth.register("emailpass", { body: LOGIN })
  await auth.updateAuthIdentities({
    id: registered.authIdentity?.id ?? "",
    app_metadata: { user_id: user.id },
  })
  const { body } = await visit(client, "POST", "/auth/user/emailpass", { body: LOGIN })
  return z.string().parse(body["token"])
}

/** What a person does on the consent page: looks at it, and presses one of its buttons. @returns where it leads back to */
export async function consent(url: string, decision: "accept" | "deny"): Promise<URL> {
  const page = await fetch(url)
  if (page.status !== 200) throw new Error(`The consent page answered ${page.status}: ${await page.text()}`)
  const asked = new URL(url)
  const form = new URLSearchParams(asked.search)
  form.set("decision", decision)
  const answer = await fetch(`${asked.origin}/oauth/v2/auth`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: asked.origin },
    body: form,
  })
  const location = answer.headers.get("location")
  if (location === null) throw new Error(`The consent led nowhere (${answer.status}).`)
  return new URL(location)
}
