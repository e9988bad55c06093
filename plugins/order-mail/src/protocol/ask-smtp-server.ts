import { createTransport } from "nodemailer"
import type { SendFailure } from "./postman"
import { readFailure } from "./read-failure"
import type { SmtpServer, TlsMode } from "./read-smtp-url"

export type SmtpAnswer =
  { readonly kind: "ready" } | { readonly kind: "failed"; readonly failure: SendFailure }

const TLS = {
  implicit: { secure: true },
  starttls: { secure: false, requireTLS: true },
  off: { secure: false, ignoreTLS: true },
} satisfies Record<TlsMode, object>

/**
 * Connects, says hello and logs in, on a connection of its own. Sends no letter.
 *
 * @param limitMs for the connection, the greeting and each silence after it
 */
export async function askSmtpServer(server: SmtpServer, limitMs: number): Promise<SmtpAnswer> {
  const { host, port, tls, login } = server
  const transport = createTransport({
    host,
    port,
    ...TLS[tls],
    connectionTimeout: limitMs,
    greetingTimeout: limitMs,
    dnsTimeout: limitMs,
    socketTimeout: limitMs,
    ...(login ? { auth: { user: login.user, pass: login.password.reveal() } } : {}),
  })
  try {
    await transport.verify()
    return { kind: "ready" }
  } catch (error) {
    return { kind: "failed", failure: readFailure(error) }
  } finally {
    transport.close()
  }
}
