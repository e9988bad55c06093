import { answerForget } from "../../../../answer-forget"

/** Forgets, for whoever can only POST. */
export const POST = answerForget
