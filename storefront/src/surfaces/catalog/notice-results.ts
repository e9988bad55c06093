/** What became of "tell me when it is back". The messages have a sentence for each. */
export const NOTICE_OUTCOMES = [
  "noted",
  "in_stock",
  "invalid_email",
  "consent_required",
  "unknown_variant",
  "too_many",
  "outage",
] as const

export type NoticeOutcome = (typeof NOTICE_OUTCOMES)[number]

export interface NoticeResult {
  readonly outcome: NoticeOutcome
  /** What was entered, to stay in the field. */
  readonly email: string
}

/** The outcome that an address names after a post without JavaScript. */
export function noticeOutcomeIn(named: string | undefined): NoticeOutcome | undefined {
  return NOTICE_OUTCOMES.find((outcome) => outcome === named)
}
