import { setTimeout as wait } from "node:timers/promises"
import { bulkhead, isBulkheadRejectedError } from "cockatiel"

/** A settle is mostly work of this process: two keep it busy while one of them waits for BillDesk or the database. */
const AT_ONCE = 2
/** What comes on top is stored already, and the job's. */
const IN_LINE = 5_000
/** Answers go first, but in a storm without end something must be settled too. */
const PATIENCE_MS = 1_000
const NAP_MS = 5

const line = bulkhead(AT_ONCE, IN_LINE)
let beingAnswered = 0

/** Marks the time in which a notification waits for its answer: what is to be settled makes way for it. */
export async function whileAnswering<Answer>(answer: () => Promise<Answer>): Promise<Answer> {
  beingAnswered += 1
  try {
    return await answer()
  } finally {
    beingAnswered -= 1
  }
}

/**
 * Settles what a stored and answered notification is about, a few at a time and after the answers that are due: in a
 * sale's peak BillDesk hears at once that its messages are safe, and the books follow within the minute.
 *
 * @returns false when too many wait; the job will find the message
 */
export async function settleInLine(settle: () => Promise<void>): Promise<boolean> {
  try {
    await line.execute(async () => {
      await letAnswersPass()
      await settle()
    })
    return true
  } catch (error) {
    if (isBulkheadRejectedError(error)) return false
    throw error
  }
}

async function letAnswersPass(): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (beingAnswered > 0 && performance.now() < end) await wait(NAP_MS)
}
