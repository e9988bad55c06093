import { STATES } from "medusa-plugin-india-checkout/contract"
import { expect, test } from "vitest"
import { messagesIn } from "./messages"
import { placeLine } from "./place-line"
import { stateName } from "./state-name"

const english = (await messagesIn("en")).places.states
const hindi = (await messagesIn("hi")).places.states

test("each of the 28 states and 8 union territories has a name of its own in Devanagari, and no other place has", () => {
  const named = STATES.map(({ name }) => stateName(hindi, name))
  for (const name of named) expect(name).toMatch(/^[\p{Script=Devanagari} ]+$/u)
  expect(new Set(named).size).toBe(36)
  expect(Object.keys(hindi)).toHaveLength(36)
})

test("in English a state is called what Medusa keeps", () => {
  for (const { name } of STATES) expect(stateName(english, name)).toBe(name)
})

test("what is no state of India is called what it is stored as", () => {
  for (const stored of ["", "Bavaria", "constructor"]) expect(stateName(hindi, stored)).toBe(stored)
})

test("an address is read with its state in the reader's language, and leaves out what is not known", () => {
  const shillong = { city: "Shillong", state: "Meghalaya", pincode: "793001" }
  expect(placeLine(hindi, shillong)).toBe("Shillong, मेघालय, 793001")
  expect(placeLine(english, shillong)).toBe("Shillong, Meghalaya, 793001")
  expect(placeLine(english, { city: "Pune", state: "", pincode: "411001" })).toBe("Pune, 411001")
})
