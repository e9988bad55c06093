import { describe, expect, it } from "vitest"
import { paymentProvider, runConformance } from "."
import { FLAWS } from "./planted/flaws"
import { tinySubject } from "./planted/tiny-subject"

const suite = paymentProvider()

const verdictOf = async (id: string, ...flaw: Parameters<typeof tinySubject>) => {
  const laws = suite.laws.filter((law) => law.id === id)
  const report = await runConformance({ name: "one law", laws }, tinySubject(...flaw))
  return report.laws[0]
}

describe("the laws of payment providers", () => {
  it("all hold for a store that does everything right", async () => {
    const { laws } = await runConformance(suite, tinySubject())
    expect(laws.filter((law) => law.verdict !== "holds")).toEqual([])
    expect(laws).toHaveLength(suite.laws.length)
  })

  it("each have an id of their own and a planted violation", () => {
    expect(suite.laws.map((law) => law.id).sort()).toEqual(Object.keys(FLAWS).sort())
  })

  const planted = Object.entries(FLAWS).flatMap(([id, flaws]) => flaws.map((flaw) => [id, flaw] as const))
  it.each(planted)("%s is broken by a store that %s", async (id, flaw) => {
    const law = await verdictOf(id, flaw)
    expect(law).toMatchObject({ id, verdict: "broken" })
    // Caught by the law's own words, not by an accident of the tiny store.
    expect(law?.evidence).not.toMatch(/ended in an error/)
  })
})
