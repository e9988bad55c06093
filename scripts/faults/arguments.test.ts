import { describe, expect, it } from "vitest"
import { belongsTo, readArguments } from "./arguments.ts"

const KNOWN = ["F07a", "F07b", "F41"]

describe("the command line of the fault suite", () => {
  it("takes a scenario with all its points", () => {
    expect(KNOWN.filter((name) => belongsTo(name, "F07"))).toEqual(["F07a", "F07b"])
    expect(KNOWN.filter((name) => belongsTo(name, "F07B"))).toEqual(["F07b"])
  })

  it("refuses a scenario that does not exist and names those that do", () => {
    expect(() => readArguments(["F99"], KNOWN)).toThrow(/no scenario F99: there are F07a, F07b, F41/)
  })

  it("refuses an option that it does not know, with its usage", () => {
    expect(() => readArguments(["--fast"], KNOWN)).toThrow(/Usage: npm run faults/)
  })

  it("keeps the seed that it was given", () => {
    expect(readArguments(["--seed", "12", "f41"], KNOWN)).toMatchObject({
      seed: 12,
      ids: ["F41"],
      short: false,
    })
  })
})
