import { describe, expect, it } from "vitest"
import { crmSync, paymentProvider, runConformance, type LawReport, type Suite } from "."
import * as crm from "./crm/planted/flaws"
import * as crmStore from "./crm/planted/tiny-subject"
import * as payment from "./payment/planted/flaws"
import * as paymentStore from "./payment/planted/tiny-subject"

interface Planted<S, F extends string> {
  readonly suite: Suite<S>
  /** For each law, by its id, the flaws that break it. */
  readonly flaws: Readonly<Record<string, readonly F[]>>
  /** A subject that can do everything, without a flaw or with one. */
  readonly subject: (flaw?: F) => S
}

/** Makes the tests that a suite's laws hold where nothing is wrong, and each catches what is planted for it. */
function holdToPlants<S extends { readonly name: string }, F extends string>({
  suite,
  flaws,
  subject,
}: Planted<S, F>): void {
  const verdictOf = async (id: string, flaw: F): Promise<LawReport | undefined> => {
    const laws = suite.laws.filter((law) => law.id === id)
    return (await runConformance({ name: "one law", laws }, subject(flaw))).laws[0]
  }

  describe(`the laws of a ${suite.name}`, () => {
    it("all hold for a store that does everything right", async () => {
      const { laws } = await runConformance(suite, subject())
      expect(laws.filter((law) => law.verdict !== "holds")).toEqual([])
      expect(laws).toHaveLength(suite.laws.length)
    })

    it("each have an id of their own and a planted violation", () => {
      expect(suite.laws.map((law) => law.id).sort()).toEqual(Object.keys(flaws).sort())
    })

    const planted = Object.entries(flaws).flatMap(([id, own]) => own.map((flaw) => [id, flaw] as const))
    it.each(planted)("%s is broken by a store that %s", async (id, flaw) => {
      const law = await verdictOf(id, flaw)
      expect(law).toMatchObject({ id, verdict: "broken" })
      // Caught by the law's own words, not by an accident of the tiny store.
      expect(law?.evidence).not.toMatch(/ended in an error/)
    })
  })
}

holdToPlants({ suite: paymentProvider(), flaws: payment.FLAWS, subject: paymentStore.tinySubject })
holdToPlants({ suite: crmSync(), flaws: crm.FLAWS, subject: crmStore.tinySubject })
