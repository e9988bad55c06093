import type { LawReport, ConformanceReport } from "./run-conformance"
import { judgeLaw } from "./run-conformance"
import type { Suite, Verdict } from "./law"

/** The two functions of a test framework that are used: those of jest and vitest fit. */
export interface TestFramework {
  describe(name: string, body: () => void): void
  it(name: string, body: () => Promise<void>, timeoutMs?: number): void
}

export interface DescribeOptions<S> {
  readonly suite: Suite<S>
  /** Asked when a law runs, so that it may be made in `beforeAll`. */
  readonly subject: () => S
  readonly framework: TestFramework
  /** The verdict that each law must have, by id; a law that is not named must hold. */
  readonly expected?: Readonly<Record<string, Verdict>>
  readonly timeoutMs?: number
}

/**
 * Makes one test of each law.
 *
 * @returns the report; it is whole when the last of the tests has run
 */
export function describeConformance<S extends { readonly name: string }>(
  name: string,
  { suite, subject, framework, expected = {}, timeoutMs }: DescribeOptions<S>,
): ConformanceReport {
  const laws: LawReport[] = []
  framework.describe(`${name}: ${suite.name}`, () => {
    for (const law of suite.laws) {
      const wanted = expected[law.id] ?? "holds"
      const run = async (): Promise<void> => {
        const report = await judgeLaw(law, subject())
        laws.push(report)
        if (report.verdict !== wanted)
          throw new Error(`${law.id} is ${report.verdict}, expected ${wanted}: ${report.evidence}`)
      }
      framework.it(wanted === "holds" ? law.title : `(${wanted}) ${law.title}`, run, timeoutMs)
    }
  })
  return { suite: suite.name, subject: name, laws }
}
