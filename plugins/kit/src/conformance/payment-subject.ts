import { BrokenLaw } from "./law"
import type { Finding, Law, LawText } from "./law"
import type { Ability, PaymentAbilities } from "./payment-abilities"

/** A payment provider under test: its name, what its adapter can do, and why it cannot do the rest. */
export interface PaymentSubject extends Partial<PaymentAbilities> {
  readonly name: string
  /** For each ability that is left out, the reason in a few words; it stands in the report. */
  readonly absent?: Readonly<Partial<Record<Ability, string>>>
}

/** What a check gets: the abilities that its law needs, and the others where there are any. */
type Equipped<K extends Ability> = PaymentSubject & Pick<PaymentAbilities, K>

/** A law that is judged by a check when the subject has what the check needs, and not applicable otherwise. */
export function paymentLaw<K extends Ability>(
  text: LawText,
  needs: readonly K[],
  check: (subject: Equipped<K>) => Promise<string>,
): Law<PaymentSubject> {
  return {
    ...text,
    judge: async (subject): Promise<Finding> => {
      if (!isEquipped(subject, needs))
        return { verdict: "not applicable", evidence: whatIsMissing(subject, needs) }
      try {
        return { verdict: "holds", evidence: await check(subject) }
      } catch (error) {
        if (error instanceof BrokenLaw) return { verdict: "broken", evidence: error.message }
        throw error
      }
    },
  }
}

function isEquipped<K extends Ability>(subject: PaymentSubject, needs: readonly K[]): subject is Equipped<K> {
  return needs.every((ability) => subject[ability] !== undefined)
}

function whatIsMissing(subject: PaymentSubject, needs: readonly Ability[]): string {
  const missing = needs.filter((ability) => subject[ability] === undefined)
  const reasons = missing.map((ability) => subject.absent?.[ability])
  const given = [...new Set(reasons.filter((reason) => reason !== undefined))]
  const unexplained = missing.filter((_, index) => reasons[index] === undefined)
  return [
    ...given,
    ...unexplained.map((ability) => `The adapter has no \`${ability}\` and does not say why.`),
  ].join(" ")
}
