import type { Finding, Law, LawText, Suite } from "./law"

export interface LawReport extends LawText, Finding {}

export interface ConformanceReport {
  readonly suite: string
  readonly subject: string
  readonly laws: readonly LawReport[]
}

/** Judges one law. Whatever the adapter throws counts against the subject: what could not be shown does not hold. */
export async function judgeLaw<S>(law: Law<S>, subject: S): Promise<LawReport> {
  const { id, title, reason } = law
  return { id, title, reason, ...(await finding(law, subject)) }
}

async function finding<S>(law: Law<S>, subject: S): Promise<Finding> {
  try {
    return await law.judge(subject)
  } catch (error) {
    return { verdict: "broken", evidence: `The check ended in an error: ${firstLine(error)}` }
  }
}

/** Judges every law of a suite, one after the other, and never throws. */
export async function runConformance<S extends { readonly name: string }>(
  suite: Suite<S>,
  subject: S,
): Promise<ConformanceReport> {
  const laws: LawReport[] = []
  for (const law of suite.laws) laws.push(await judgeLaw(law, subject))
  return { suite: suite.name, subject: subject.name, laws }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : JSON.stringify(error)).split("\n")[0] ?? ""
