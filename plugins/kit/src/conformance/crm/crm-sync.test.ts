import { expect, it } from "vitest"
import { crmSync, runConformance, type CrmSubject } from ".."
import { tinySubject } from "./planted/tiny-subject"

it("a sync that says that it makes deleted records again is held to that", async () => {
  const laws = crmSync().laws.filter(({ id }) => id === "hand-deletion-follows-the-policy")
  const verdictOf = async (subject: CrmSubject) =>
    (await runConformance({ name: "one law", laws }, subject)).laws[0]?.verdict
  const madeAnew = { handDeletions: "made anew" } as const
  expect(await verdictOf({ ...tinySubject("makes deleted records again"), ...madeAnew })).toBe("holds")
  expect(await verdictOf({ ...tinySubject(), ...madeAnew })).toBe("broken")
})
