import type { Letter } from "./letter"

/** Whatever carries letters away. */
export interface Postman {
  /** Everything foreseen is an answer. @param signal ends with the time for this try */
  send(letter: Letter, signal: AbortSignal): Promise<SendAnswer>
  close(): void
}

export type SendAnswer =
  /** It is in the hands of the server, or in the folder. */
  | { readonly kind: "accepted"; readonly words: string }
  | { readonly kind: "failed"; readonly failure: SendFailure }

/** What went wrong, in the words of whoever noticed it. No secret and no content of the letter. */
export interface SendFailure {
  /** nodemailer's code such as `EAUTH`, or the system's such as `ENOSPC`. */
  readonly code: string
  /** What lay beneath it, such as `ECONNREFUSED`; empty when nothing is known. */
  readonly cause: string
  /** The server's reply code, when there was a reply. */
  readonly reply: number | undefined
  /** The SMTP command that the reply belongs to. */
  readonly command: string
  /** The server's own words, or the system's. */
  readonly words: string
}
