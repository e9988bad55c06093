export const REASON_RULE = "Say in 5 to 500 characters why, without hidden control characters."

const SHORTEST = 5
const LONGEST = 500

/** Controls that hide or turn round what is read; joiners stay, since Indian scripts are written with them. */
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u

/** Why a person changes a status, as it is kept for good. @returns undefined for what nobody can read later */
export function overrideReason(text: string): string | undefined {
  const reason = text.trim()
  const { length } = [...reason]
  return length < SHORTEST || length > LONGEST || HIDDEN.test(reason) ? undefined : reason
}
