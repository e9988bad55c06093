import type { SendFailure } from "../protocol"

/** What a failed send means for the delivery and for all mail. */
export type FailureVerdict =
  | { readonly kind: "retry"; readonly nothingSent: boolean }
  | { readonly kind: "dead"; readonly nothingSent: true }
  /** Milliseconds between probes; without them a person has to mend something. */
  | { readonly kind: "pause_destination"; readonly nothingSent: true; readonly probeAfter?: number }

export type FailureKind =
  | "recipient_refused"
  | "message_refused"
  | "sender_refused"
  | "login_refused"
  | "login_not_possible_now"
  | "tls_failed"
  | "server_unreachable"
  | "server_refuses_us"
  | "refused_for_now"
  | "folder_not_writable"
  | "answer_lost"

interface Meaning {
  readonly verdict: FailureVerdict
  /** For a person: what happened and what to do. */
  readonly words: string
}

const MINUTE = 60_000

/** Total: whatever goes wrong is one of these, and what follows stands here. */
export const MEANINGS = {
  recipient_refused: {
    verdict: { kind: "dead", nothingSent: true },
    words: "The mail server refuses the shopper's address. Correct the order's email address and send again.",
  },
  message_refused: {
    verdict: { kind: "dead", nothingSent: true },
    words: "The mail server refuses this mail itself. Its answer says why; send again once that is mended.",
  },
  sender_refused: {
    verdict: { kind: "pause_destination", nothingSent: true },
    words:
      "The mail server does not let us send from the address in MAIL FROM. Correct `from`, or let it in there.",
  },
  login_refused: {
    verdict: { kind: "pause_destination", nothingSent: true },
    words: "The mail server refuses user and password. Correct them in `smtpUrl`, restart and resume.",
  },
  login_not_possible_now: {
    verdict: { kind: "pause_destination", nothingSent: true, probeAfter: 5 * MINUTE },
    words: "The mail server cannot check our login now.",
  },
  tls_failed: {
    verdict: { kind: "pause_destination", nothingSent: true, probeAfter: 15 * MINUTE },
    words: "There is no TLS connection that can be trusted to the mail server; nothing is sent without one.",
  },
  server_unreachable: {
    verdict: { kind: "pause_destination", nothingSent: true, probeAfter: MINUTE },
    words: "The mail server cannot be reached.",
  },
  server_refuses_us: {
    verdict: { kind: "pause_destination", nothingSent: true, probeAfter: 15 * MINUTE },
    words: "The mail server turns this machine away.",
  },
  refused_for_now: {
    verdict: { kind: "retry", nothingSent: true },
    words: "The mail server did not take it for now.",
  },
  folder_not_writable: {
    verdict: { kind: "pause_destination", nothingSent: true, probeAfter: MINUTE },
    words: "The folder for mails cannot be written: look at its owner and at the space on its disk.",
  },
  answer_lost: {
    verdict: { kind: "retry", nothingSent: false },
    words: "The connection broke before the mail server answered, so it may have taken the mail.",
  },
} satisfies Record<FailureKind, Meaning>

/** Ways in which a connection never came about. */
const NEVER_CONNECTED =
  /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT)$/
/** Node's names for a certificate or a handshake that cannot be trusted. */
const NO_TRUST = /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_TLS_|^ERR_SSL_|^EPROTO$|HOSTNAME_MISMATCH/
const NO_FOLDER = /^(?:EACCES|EPERM|EROFS|ENOSPC|EDQUOT|ENOTDIR|ENOENT|EEXIST|EISDIR|EMFILE|ENFILE|EIO)$/

/** Which kind of failure it was. */
export function kindOfFailure({ code, cause, reply, command }: SendFailure): FailureKind {
  if (NO_FOLDER.test(code)) return "folder_not_writable"
  if (code === "EAUTH" || command.startsWith("AUTH"))
    return reply !== undefined && reply < 500 ? "login_not_possible_now" : "login_refused"
  if (code === "ETLS" || NO_TRUST.test(cause)) return "tls_failed"
  if (reply !== undefined) return kindOfReply(reply, command)
  if (code === "EDNS" || NEVER_CONNECTED.test(cause)) return "server_unreachable"
  // Refused before a byte was sent, by nodemailer itself.
  if (code === "EENVELOPE") return "recipient_refused"
  return "answer_lost"
}

/** By the command that was refused: before the data it is about us or the shopper, after it about the mail. */
function kindOfReply(reply: number, command: string): FailureKind {
  if (reply < 400 || reply > 599) return "answer_lost"
  if (reply < 500) return "refused_for_now"
  if (reply === 530 || reply === 534 || reply === 535 || reply === 538) return "login_refused"
  switch (command) {
    case "RCPT TO":
      return "recipient_refused"
    case "DATA":
      return "message_refused"
    case "MAIL FROM":
      return reply === 552 ? "message_refused" : "sender_refused"
    default:
      return "server_refuses_us"
  }
}
