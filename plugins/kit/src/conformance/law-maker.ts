import { BrokenLaw } from "./law"
import type { Finding, Law, LawText } from "./law"

/** What is under test: its name, what its adapter can do of the abilities `A`, and why it cannot do the rest. */
export type Subject<A extends object> = Partial<A> & {
  readonly name: string
  /** For each ability that is left out, the reason in a few words; it stands in the report. */
  readonly absent?: Readonly<Partial<Record<keyof A, string>>>
}

/** What a check gets: the abilities that its law needs, and the others where there are any. */
type Equipped<A extends object, K extends keyof A> = Subject<A> & Pick<A, K>

/** A law that is judged by a check when the subject has what the check needs, and not applicable otherwise. */
type LawMaker<A extends object> = <K extends keyof A>(
  text: LawText,
  needs: readonly K[],
  check: (subject: Equipped<A, K>) => Promise<string>,
) => Law<Subject<A>>

/** @returns what makes laws for subjects with the abilities `A`; a suite has one */
export function lawMaker<A extends object>(): LawMaker<A> {
  return (text, needs, check) => ({
    ...text,
    judge: async (subject): Promise<Finding> => {
      if (!isEquipped<A, (typeof needs)[number]>(subject, needs))
        return { verdict: "not applicable", evidence: whatIsMissing<A>(subject, needs) }
      try {
        return { verdict: "holds", evidence: await check(subject) }
      } catch (error) {
        if (error instanceof BrokenLaw) return { verdict: "broken", evidence: error.message }
        throw error
      }
    },
  })
}

function isEquipped<A extends object, K extends keyof A>(
  subject: Subject<A>,
  needs: readonly K[],
): subject is Equipped<A, K> {
  return needs.every((ability) => subject[ability] !== undefined)
}

function whatIsMissing<A extends object>(subject: Subject<A>, needs: readonly (keyof A)[]): string {
  const missing = needs.filter((ability) => subject[ability] === undefined)
  const reasons = missing.map((ability) => subject.absent?.[ability])
  const given = [...new Set(reasons.filter((reason) => reason !== undefined))]
  const unexplained = missing.filter((_, index) => reasons[index] === undefined)
  return [
    ...given,
    ...unexplained.map((ability) => `The adapter has no \`${String(ability)}\` and does not say why.`),
  ].join(" ")
}
