import { Resolver } from "node:dns/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { isBad, isFine, isWorthKnowing, lookAtAll, systemClock } from "medusa-integration-kit"
import type { Check, Finding } from "medusa-integration-kit"
import { judgeSpf } from "../domain/judge-spf"
import type { OrderMailSettings } from "../domain/options"
import { askSmtpServer } from "../protocol"
import { orderMailModule } from "./order-mail-module"

export type { Check } from "medusa-integration-kit"

const LIMIT_MS = 5000
/** The server's own words are heard before the look is given up. */
const SMTP_MS = LIMIT_MS - 1000
const DNS_MS = 2000

/**
 * Looks at what mails need: whether the server takes the login (asked live, no letter is sent), the sender, the SPF
 * record of its domain. Changes nothing, throws nothing, answers within about five seconds.
 */
export async function checks(container: MedusaContainer): Promise<Check[]> {
  const { settings } = orderMailModule(container)
  const looks = [
    { id: "mail_server", title: "Mail server", look: () => serverOf(settings) },
    { id: "mail_sender", title: "Sender", look: () => senderOf(settings) },
    { id: "mail_spf", title: "SPF", look: () => spfOf(settings) },
  ]
  return lookAtAll(
    looks.map((look) => ({ ...look, group: "Mail" })),
    { limitMs: LIMIT_MS, clock: systemClock },
  )
}

async function serverOf({ carrier }: OrderMailSettings): Promise<Finding> {
  if (carrier.kind === "folder")
    return isWorthKnowing(
      "There is no mail server: mails are written into a folder and reach nobody.",
      "Give the mail server (the option smtpUrl) and a sender of your own.",
    )
  const answer = await askSmtpServer(carrier.server, SMTP_MS)
  if (answer.kind === "ready")
    return isFine(
      `The server ${carrier.server.host} answers${carrier.server.login ? " and takes the login" : ""}.`,
    )
  const { code, reply } = answer.failure
  const words = `The server ${carrier.server.host} does not take mails: ${code}${reply === undefined ? "" : `, ${reply}`}.`
  const fix =
    code === "EAUTH"
      ? "Correct user and password of the mail server (percent-encoded)."
      : "Check host, port, firewall and certificate of the mail server."
  return code === "ETIMEDOUT" ? { state: "unknown", words, fix } : isBad(words, fix)
}

function senderOf({ carrier, from, replyTo }: OrderMailSettings): Finding {
  const words = `Mails come from ${from.name} <${from.address}>${replyTo ? `, answers go to ${replyTo.address}` : ""}.`
  if (!isReserved(from.address)) return isFine(words)
  const fix = "Give an address of your own domain as the sender (the option from)."
  const said = `${words} The domain is one of examples.`
  return carrier.kind === "folder" ? isWorthKnowing(said, fix) : isBad(said, fix)
}

async function spfOf({ from }: OrderMailSettings): Promise<Finding> {
  const domain = from.address.slice(from.address.lastIndexOf("@") + 1)
  if (isReserved(from.address))
    return isWorthKnowing(`${domain} is an example's domain: it has no records.`, "See Sender.")
  const resolver = new Resolver({ timeout: DNS_MS, tries: 1 })
  return judgeSpf(domain, await textRecords(resolver, domain))
}

async function textRecords(resolver: Resolver, domain: string): Promise<string[] | undefined> {
  try {
    return (await resolver.resolveTxt(domain)).map((parts) => parts.join(""))
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined
    return code === "ENODATA" || code === "ENOTFOUND" ? [] : undefined
  }
}

/** RFC 2606. */
const isReserved = (address: string): boolean =>
  /[.@](test|example|invalid|localhost)$|[.@]example\.(com|net|org|in)$/i.test(address)
