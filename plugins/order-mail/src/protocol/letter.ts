/** A person or a department with an address: `Name <address>`. */
export interface Mailbox {
  /** Empty when only the address is known. */
  readonly name: string
  readonly address: string
}

/** A mail as it is to be sent. */
export interface Letter {
  /** Without angle brackets. The same for every try of one delivery. */
  readonly messageId: string
  readonly from: Mailbox
  readonly to: Mailbox
  readonly replyTo: Mailbox | undefined
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** The same as nodemailer takes it. Names are encoded there; a line break in one ends no header. */
export function toMessage(letter: Letter) {
  const { from, to, replyTo, subject, text, html, messageId } = letter
  return {
    messageId: `<${messageId}>`,
    from,
    to,
    replyTo,
    subject,
    text,
    html,
    envelope: { from: from.address, to: [to.address] },
    // Nobody's absence note shall answer a mail that a machine has written.
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
