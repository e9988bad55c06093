import { createTransport } from "nodemailer"
import { toMessage } from "./letter"
import type { Letter } from "./letter"
import type { Postman, SendAnswer } from "./postman"
import { readFailure } from "./read-failure"
import type { SmtpServer, TlsMode } from "./read-smtp-url"

/** Milliseconds for a connection, for the server's greeting, and for each silence after it. */
const LIMITS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  dnsTimeout: 10_000,
  socketTimeout: 30_000,
}

const TLS = {
  implicit: { secure: true },
  starttls: { secure: false, requireTLS: true },
  off: { secure: false, ignoreTLS: true },
} satisfies Record<TlsMode, object>

/** Carries letters to an SMTP server over a few connections that are kept open. */
export class SmtpPostman implements Postman {
  readonly #server: SmtpServer
  #pool: ReturnType<typeof openPool>

  constructor(server: SmtpServer) {
    this.#server = server
    this.#pool = openPool(server)
  }

  async send(letter: Letter, signal: AbortSignal): Promise<SendAnswer> {
    const pool = this.#pool
    const giveUp = (): void => this.#renew(pool)
    signal.addEventListener("abort", giveUp, { once: true })
    try {
      const { response } = await pool.sendMail(toMessage(letter))
      return { kind: "accepted", words: response }
    } catch (error) {
      return { kind: "failed", failure: readFailure(error) }
    } finally {
      signal.removeEventListener("abort", giveUp)
    }
  }

  close(): void {
    this.#pool.close()
  }

  /** A try that ran out of time must not go on beside the next one: its connections are ended. */
  #renew(pool: ReturnType<typeof openPool>): void {
    if (this.#pool !== pool) return
    this.#pool = openPool(this.#server)
    pool.close({ force: true })
  }
}

function openPool({ host, port, tls, login }: SmtpServer) {
  return createTransport({
    pool: true,
    host,
    port,
    ...TLS[tls],
    ...LIMITS,
    maxConnections: 4,
    // A letter whose connection broke may have arrived: whether it is sent again is not the pool's to decide.
    maxRequeues: 0,
    ...(login ? { auth: { user: login.user, pass: login.password.reveal() } } : {}),
  })
}
