import { expect, test } from "vitest"
import { judgeLacks } from "./judge-lacks"
import { judgeSeller, judgeShopFacts, judgeStoreName } from "./judge-shop"

test.each([
  ["own", true, "ok"],
  ["demo", true, "bad"],
  ["demo", false, "note"],
  [undefined, true, "unknown"],
] as const)("facts that are %s, real money %s, are %s", (facts, isReal, state) => {
  expect(judgeShopFacts(facts, isReal).state).toBe(state)
})

test("a receipt without GSTIN and address is bad only where real money is taken", () => {
  const seller = { name: "Shop" }
  expect(judgeSeller(seller, false)).toMatchObject({
    state: "note",
    words: expect.stringContaining("GSTIN and address") as unknown,
  })
  expect(judgeSeller(seller, true).state).toBe("bad")
  expect(judgeSeller({ ...seller, gstin: "27AAAAA0000A1Z5", addressLines: ["Pune"] }, true).state).toBe("ok")
})

test("a store that still has Medusa's name has none of its own", () => {
  expect([
    judgeStoreName("Medusa Store").state,
    judgeStoreName(undefined).state,
    judgeStoreName("Ours").state,
  ]).toEqual(["note", "note", "ok"])
})

test.each([
  [0, [], true, true, "ok", /Every product/],
  [1, ["mug"], true, true, "bad", /1 product on sale lacks a price: mug\./],
  [5, ["a", "b"], true, false, "note", /5 products on sale lack a price: such as a, b\./],
  [5, ["a", "b"], false, true, "note", /5 products/],
] as const)(
  "%s products such as %j (grave %s, real money %s) are %s",
  (count, examples, isGrave, isReal, state, words) => {
    const finding = judgeLacks({ count, examples }, { what: "a price", fix: "Give one.", isGrave }, isReal)
    expect(finding.state).toBe(state)
    expect(finding.words).toMatch(words)
  },
)
