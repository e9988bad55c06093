import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import {
  crmSync,
  describeConformance,
  must,
  paymentProvider,
  renderReport,
  runConformance,
  type Law,
  type Suite,
} from "."
import type { PaymentSubject } from "./payment/payment-subject"

const law = (id: string, judge: Law<PaymentSubject>["judge"]): Law<PaymentSubject> => ({
  ...{ id, title: `The law of ${id}`, reason: "because" },
  judge,
})

const suite: Suite<PaymentSubject> = {
  name: "three laws",
  laws: [
    law("kept", async () => ({ verdict: "holds", evidence: "seen | and\nseen again" })),
    law("broken", async () => ({ verdict: "broken", evidence: "two of one" })),
    law("failing", () => Promise.reject(new Error("no shop\n    at somewhere"))),
  ],
}
const subject: PaymentSubject = { name: "a shop" }

describe("a run", () => {
  it("judges every law, and counts one that cannot be judged as broken", async () => {
    const { laws } = await runConformance(suite, subject)
    expect(laws.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["kept", "holds"],
      ["broken", "broken"],
      ["failing", "broken"],
    ])
    expect(laws[2]?.evidence).toBe("The check ended in an error: no shop")
  })

  it("of a subject that can do nothing proves nothing, and says of each law why", async () => {
    const { laws } = await runConformance(paymentProvider(), {
      name: "nothing",
      absent: { provider: "There is no provider." },
    })
    expect(new Set(laws.map((one) => one.verdict))).toEqual(new Set(["not applicable"]))
    const empty = laws.find((one) => one.id === "empty-session-is-not-authorized")
    expect(empty?.evidence).toBe("There is no provider.")
    const open = laws.find((one) => one.id === "open-is-not-paid")
    expect(open?.evidence).toContain("The adapter has no `prepare` and does not say why.")
  })

  it("is a table that a bar or a line break does not tear", async () => {
    const text = renderReport(await runConformance(suite, subject))
    expect(text).toBe(
      [
        "## a shop",
        "",
        "three laws: 3 laws, 1 hold, 2 broken, 0 not applicable.",
        "",
        "| law       | in words           | verdict    | seen                                 |",
        "| --------- | ------------------ | ---------- | ------------------------------------ |",
        "| `kept`    | The law of kept    | holds      | seen \\| and seen again               |",
        "| `broken`  | The law of broken  | **broken** | two of one                           |",
        "| `failing` | The law of failing | **broken** | The check ended in an error: no shop |",
        "",
      ].join("\n"),
    )
  })
})

describe("a run inside a test framework", () => {
  const framework = () => {
    const tests: { name: string; body: () => Promise<void> }[] = []
    return {
      tests,
      describe: (_: string, body: () => void) => body(),
      it: (name: string, body: () => Promise<void>) => void tests.push({ name, body }),
    }
  }

  it("is a test for each law, which fails unless the verdict is the expected one", async () => {
    const stage = framework()
    const expected = { broken: "broken" } as const
    const report = describeConformance("a shop", {
      suite,
      subject: () => subject,
      framework: stage,
      expected,
    })
    const ends = await Promise.allSettled(stage.tests.map(({ body }) => body()))
    expect(stage.tests.map(({ name }) => name)).toEqual([
      "The law of kept",
      "(broken) The law of broken",
      "The law of failing",
    ])
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"])
    expect(report.laws).toHaveLength(3)
  })

  it("fails when a law that was broken begins to hold", async () => {
    const stage = framework()
    const expected = { kept: "broken" } as const
    describeConformance("a shop", { suite, subject: () => subject, framework: stage, expected })
    await expect(stage.tests[0]?.body()).rejects.toThrow("kept is holds, expected broken")
  })
})

it("a fact that is not so ends a check with what was seen", () => {
  expect(() => must(false, "two orders")).toThrow("two orders")
  expect(() => must(true, "two orders")).not.toThrow()
})

it("who uses the kit at run time loads no law", () => {
  expect(readFileSync(join(__dirname, "../index.ts"), "utf8")).not.toContain("conformance")
})

it("the README counts the laws of each suite rightly", () => {
  const readme = readFileSync(join(__dirname, "../../README.md"), "utf8")
  expect([...readme.matchAll(/(\d+) laws/g)].map(([, count]) => Number(count))).toEqual([
    paymentProvider().laws.length,
    crmSync().laws.length,
  ])
})
