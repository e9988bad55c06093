import { describe, expect, it } from "vitest"
import { pincodeStateWarning, statesOfPincode } from "./pincode-zones"
import { stateRule } from "./state"
import { findState, STATES } from "./states"

describe("the table of states", () => {
  it("has 28 states and 8 union territories, no name and no code twice", () => {
    expect(STATES.filter((state) => !state.union)).toHaveLength(28)
    expect(STATES.filter((state) => state.union)).toHaveLength(8)
    for (const key of ["name", "code", "gst"] as const)
      expect(new Set(STATES.map((state) => state[key])).size).toBe(36)
  })

  it("finds every state by its name, ISO code, short code and GST code, in any case", () => {
    for (const state of STATES) {
      for (const text of [state.name, state.code, state.code.slice(3), state.gst]) {
        expect(findState(text.toLowerCase())).toBe(state)
        expect(findState(` ${text.toUpperCase()} `)).toBe(state)
      }
    }
  })

  it.each([
    ["Orissa", "Odisha"],
    ["Pondicherry", "Puducherry"],
    ["New Delhi", "Delhi"],
    ["NCT of Delhi", "Delhi"],
    ["Jammu & Kashmir", "Jammu and Kashmir"],
    ["Uttaranchal", "Uttarakhand"],
    ["IN-TG", "Telangana"],
    ["Daman and Diu", "Dadra and Nagar Haveli and Daman and Diu"],
  ])("knows %s as %s", (typed, name) => expect(stateRule.check(typed)).toEqual({ ok: true, value: name }))

  it.each(["Bavaria", "99", "constructor", "__proto__", "toString"])("does not know %s", (typed) =>
    expect(stateRule.check(typed)).toMatchObject({ ok: false, code: "invalid" }),
  )
})

describe("the postal zones", () => {
  it.each([
    ["110001", "Delhi"],
    ["400001", "Maharashtra"],
    ["403001", "Goa"],
    ["411001", "Maharashtra"],
    ["500001", "Telangana"],
    ["520001", "Andhra Pradesh"],
    ["560001", "Karnataka"],
    ["600001", "Tamil Nadu"],
    ["605001", "Puducherry"],
    ["682555", "Lakshadweep"],
    ["700001", "West Bengal"],
    ["737101", "Sikkim"],
    ["744101", "Andaman and Nicobar Islands"],
    ["781001", "Assam"],
    ["790001", "Arunachal Pradesh"],
    ["793001", "Meghalaya"],
    ["795001", "Manipur"],
    ["796001", "Mizoram"],
    ["797001", "Nagaland"],
    ["799001", "Tripura"],
    ["800001", "Bihar"],
    ["834001", "Jharkhand"],
    ["160017", "Chandigarh"],
    ["171001", "Himachal Pradesh"],
    ["190001", "Jammu and Kashmir"],
    ["194101", "Ladakh"],
    ["226001", "Uttar Pradesh"],
    ["248001", "Uttarakhand"],
    ["302001", "Rajasthan"],
    ["380001", "Gujarat"],
    ["396210", "Dadra and Nagar Haveli and Daman and Diu"],
    ["462001", "Madhya Pradesh"],
    ["492001", "Chhattisgarh"],
    ["751001", "Odisha"],
    ["141001", "Punjab"],
    ["122001", "Haryana"],
    ["695001", "Kerala"],
  ])("pincode %s can lie in %s", (pincode, state) => {
    expect(statesOfPincode(pincode).map(({ name }) => name)).toContain(state)
    expect(pincodeStateWarning(pincode, state)).toBeUndefined()
  })

  it("every state has a zone", () => {
    const reached = new Set<string>()
    for (let prefix = 100; prefix < 1000; prefix += 1) {
      for (const state of statesOfPincode(`${String(prefix)}001`)) reached.add(state.name)
    }
    expect(reached).toEqual(new Set(STATES.map((state) => state.name)))
  })

  it("a pincode of another state earns a sentence that names the usual one", () => {
    expect(pincodeStateWarning("400001", "Delhi")).toBe(
      "Pincode 400001 is usually in Maharashtra. Please check the pincode and the state.",
    )
  })

  it("the Army Postal Service and unknown zones earn none", () => {
    expect(pincodeStateWarning("900056", "Delhi")).toBeUndefined()
    expect(pincodeStateWarning("290001", "Delhi")).toBeUndefined()
  })
})
