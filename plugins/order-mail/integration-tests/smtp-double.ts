import { SMTPServer } from "smtp-server"
import PostalMime from "postal-mime"
import type { Email } from "postal-mime"

/** What the server answers at one point of the conversation: a reply code, `hang up`, or nothing special. */
export interface Moods {
  login?: number
  recipient?: number
  data?: number
  /** The connection ends after the mail was taken, before the answer. */
  losesAnswer?: boolean
}

/** A real SMTP server on this machine that keeps what it takes and refuses what it is told to refuse. */
export class SmtpDouble {
  readonly taken: { readonly recipients: string[]; readonly source: Buffer }[] = []
  moods: Moods = {}
  #server: SMTPServer | undefined

  constructor(readonly port: number) {}

  async open(): Promise<void> {
    const refuse = (code: number | undefined, words: string) =>
      code === undefined ? null : Object.assign(new Error(words), { responseCode: code })
    const server = new SMTPServer({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      authOptional: false,
      disableReverseLookup: true,
      closeTimeout: 100,
      onAuth: (_auth, _session, done) => {
        const fault = refuse(this.moods.login, "5.7.8 Username and password not accepted")
        if (fault) done(fault)
        else done(null, { user: "shop" })
      },
      onRcptTo: (_address, _session, done) => done(refuse(this.moods.recipient, "5.1.1 No such user here")),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on("data", (chunk: Buffer) => chunks.push(chunk))
        stream.on("end", () => {
          const fault = refuse(this.moods.data, "5.7.1 This looks like spam")
          if (fault) {
            done(fault)
            return
          }
          const recipients = session.envelope.rcptTo.map(({ address }) => address)
          this.taken.push({ recipients, source: Buffer.concat(chunks) })
          if (this.moods.losesAnswer) for (const connection of server.connections) connection.close()
          else done(null, "2.0.0 Queued as 4ABC")
        })
      },
    })
    this.#server = server
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject)
      server.listen(this.port, "127.0.0.1", () => resolve())
    })
    // A connection that a client drops is the client's affair.
    server.on("error", () => undefined)
  }

  /** Nobody listens any more; what was taken stays. */
  async close(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
  }

  async mails(): Promise<Email[]> {
    return Promise.all(this.taken.map(({ source }) => PostalMime.parse(source)))
  }
}
