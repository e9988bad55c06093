/** What a mail says. */
export interface Mail {
  readonly subject: string
  /** For readers without HTML, and for those who prefer it: whole sentences, no markup. */
  readonly text: string
  readonly html: string
}
