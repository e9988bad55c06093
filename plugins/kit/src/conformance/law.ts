/** What became of a law: an ability that the subject does not have is never counted as a law that holds. */
export type Verdict = "holds" | "broken" | "not applicable"

export interface Finding {
  readonly verdict: Verdict
  /** What was seen, or why nothing could be. One sentence without ids, dates or durations when the law holds. */
  readonly evidence: string
}

export interface LawText {
  /** In kebab-case, the same for ever. */
  readonly id: string
  /** The law as a sentence. */
  readonly title: string
  /** What it costs where the law does not hold. */
  readonly reason: string
}

/** One promise that can be checked on any subject `S`. */
export interface Law<S> extends LawText {
  /** @throws only what the subject's adapter throws; a broken law is an answer */
  judge(subject: S): Promise<Finding>
}

export interface Suite<S> {
  readonly name: string
  readonly laws: readonly Law<S>[]
}

/** Ends a check: the law is broken, and this is what was seen. */
export class BrokenLaw extends Error {
  constructor(evidence: string) {
    super(evidence)
    this.name = "BrokenLaw"
  }
}

/** @throws {BrokenLaw} unless the fact holds */
export function must(fact: boolean, evidence: string): asserts fact {
  if (!fact) throw new BrokenLaw(evidence)
}
