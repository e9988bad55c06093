const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** How often an unfinished refund is looked at: closely while somebody waits for it, daily while a bank decides. */
const PLAN = [
  { looks: 15, every: MINUTE },
  { looks: 24, every: 5 * MINUTE },
  { looks: 24, every: 60 * MINUTE },
] as const

/** After so long a refund that BillDesk has not decided is put in front of a person. */
export const REFUND_PATIENCE_MS = 14 * DAY

/** When to look at an unfinished refund next, after so many looks. */
export function nextLookAt(looks: number, now: Date): Date {
  let before = 0
  for (const stage of PLAN) {
    before += stage.looks
    if (looks < before) return new Date(now.getTime() + stage.every)
  }
  return new Date(now.getTime() + DAY)
}
