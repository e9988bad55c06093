import type { Answer } from "./answer"

/**
 * Two bags with one new guest's e-mail at the same moment: Medusa makes the guest for one of them and refuses the
 * other, which only has to ask again.
 */
export const isGuestRace = (answer: Answer<unknown>): boolean =>
  answer.kind === "refused" && answer.status === 400 && /customer .*already exists/i.test(answer.message)
