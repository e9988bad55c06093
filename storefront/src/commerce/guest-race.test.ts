import { describe, expect, it } from "vitest"
import { absent, found } from "./answer"
import { isGuestRace } from "./guest-race"

describe("a refused delivery", () => {
  it("is a race of two bags where Medusa has just made the same guest", () => {
    const message = "Customer with email: asha@example.com, has_account: false, already exists."
    expect(isGuestRace({ kind: "refused", status: 400, message })).toBe(true)
  })

  it.each([
    { kind: "refused", status: 400, message: "Invalid email" } as const,
    { kind: "refused", status: 404, message: "Customer already exists" } as const,
    { kind: "outage", reason: "customer already exists" } as const,
    absent,
    found({}),
  ])("is none in %j", (answer) => {
    expect(isGuestRace(answer)).toBe(false)
  })
})
