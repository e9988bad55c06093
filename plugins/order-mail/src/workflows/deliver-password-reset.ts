import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Delivery, TryContext, Verdict } from "medusa-plugin-outbox/destination"
import { cleanText } from "../domain/clean-text"
import type { ResetErrand } from "../domain/mail-deliveries"
import { mailLanguage } from "../domain/mail-words"
import { isOnThisMachine } from "../domain/on-this-machine"
import { passwordReset } from "../domain/password-reset"
import { readResetToken } from "../domain/reset-token"
import { readMailbox } from "../protocol"
import { carryLetter } from "./carry-letter"
import { orderMailModule } from "./order-mail-module"
import { resetBox } from "./reset-box"

const contents = z.object({ email: z.string(), token: z.string() })
/** A mail that arrives with the link's last breath helps nobody. */
const LEAST_LIFE_MS = 60_000

const dead = (code: string, message: string): Verdict => ({ kind: "dead", code, message, nothingSent: true })
const over = (message: string): Verdict => ({ kind: "superseded", message })

/**
 * The way to a new password, while its token lives and is the newest: Medusa takes no older one. No verdict and no
 * message holds the token, the link or the address, whatever breaks.
 */
export async function deliverPasswordReset(
  container: MedusaContainer,
  { sealed }: ResetErrand,
  { delivery, context }: { readonly delivery: Delivery; readonly context: TryContext },
): Promise<Verdict> {
  const asked = opened(resetBox(container).open(sealed, delivery.dedupeKey))
  if (!asked) return dead("unsealed", "It was sealed with another secret. The customer can ask again.")
  const { settings, clock, resetQuiet } = orderMailModule(container)
  const token = readResetToken(asked.token)
  if (!token || token.endsAt.getTime() - clock().getTime() < LEAST_LIFE_MS)
    return over("Its link has run out. The customer can ask again.")
  if (!(await isNewest(container, asked.email, token.jti)))
    return over("A newer link was asked for, or this one was used.")
  const to = readMailbox(asked.email)
  if (to?.name !== "") return dead("recipient_invalid", "The login is no address that a mail can be sent to.")
  const after = resetQuiet.waitFor(delivery.subject, clock())
  if (after > 0) {
    const message = "This address was written to within the last minute."
    return { kind: "retry", code: "too_soon", message, after, nothingSent: true }
  }
  const link = linkTo(() => settings.ask.passwordResetLink?.(asked.token, asked.email))
  if (link === undefined)
    return dead("no_link", "The option passwordResetLink failed or gave no address of a web page.")
  if (link === null) return over("The shop has no page for a new password.")
  if (settings.carrier.kind === "folder" && !isOnThisMachine(link)) {
    const message = "Without smtpUrl it would lie in a folder, readable for whoever sees that. Set smtpUrl."
    return dead("no_mail_server", message)
  }
  const { name, locale } = await customerOf(container, asked.email)
  const language = mailLanguage(locale)
  const mail = passwordReset({ brand: settings.brand, language, name, link })
  const { signal } = context
  const verdict = await carryLetter(container, { mail, to: { ...to, name }, id: delivery.id, signal })
  if (verdict.kind === "done") resetQuiet.wroteTo(delivery.subject, clock())
  return verdict
}

function opened(text: string | undefined): z.infer<typeof contents> | undefined {
  return text === undefined ? undefined : contents.parse(JSON.parse(text))
}

/** Undefined where there is none that works: the option's own error may hold the token, and is not passed on. */
function linkTo(ask: () => string | null | undefined): string | null | undefined {
  try {
    const link = ask() ?? null
    return link === null || /^https?:$/.test(new URL(link).protocol) ? link : undefined
  } catch {
    return undefined
  }
}

const identities = z.array(z.object({ password_reset_tokens: z.array(z.object({ token_hash: z.string() })) }))

/** Medusa deletes a token when a newer one is made or it is used. Where it cannot be asked, the token is believed. */
async function isNewest(container: MedusaContainer, email: string, jti: string): Promise<boolean> {
  const found: unknown = await container
    .resolve(Modules.AUTH)
    .listAuthIdentities(
      { provider_identities: { entity_id: email } },
      { relations: ["password_reset_tokens"] },
    )
    .catch(() => undefined)
  const read = identities.safeParse(found)
  if (!read.success) return true
  const hash = createHash("sha256").update(jti).digest("hex")
  return read.data.some(({ password_reset_tokens: tokens }) =>
    tokens.some(({ token_hash: known }) => known === hash),
  )
}

const customers = z.array(
  z.object({
    first_name: z.string().nullish(),
    last_name: z.string().nullish(),
    metadata: z.looseObject({ locale: z.string().optional().catch(undefined) }).nullish(),
  }),
)

/** Whom the mail greets, and in which language; a customer that cannot be read is greeted without a name. */
async function customerOf(container: MedusaContainer, email: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const found: unknown = await query
    .graph({
      entity: "customer",
      fields: ["first_name", "last_name", "metadata"],
      filters: { email, has_account: true },
    })
    .then(({ data }): unknown => data)
    .catch(() => undefined)
  const [customer] = customers.catch([]).parse(found)
  const name = cleanText([customer?.first_name, customer?.last_name].filter(Boolean).join(" "))
  return { name, locale: customer?.metadata?.locale }
}
