import { expect, test } from "vitest"
import { editDistance } from "./edit-distance"
import { nearestWords } from "./nearest-words"

const KNOWN = ["bottle", "battle", "umbrella", "mug", "insulated", "cotton", "tee"].map((stem) => ({
  stem,
  shown: stem,
}))
const nearest = (word: string, isTyping = false) =>
  nearestWords(word, KNOWN, isTyping).map(({ stem }) => stem)

test.each([
  ["bottle", "bottle", 0],
  ["botle", "bottle", 1],
  ["insluated", "insulated", 1],
  ["mgu", "mug", 1],
  ["", "abc", 3],
  ["बोतन", "बोतल", 1],
])("from %s to %s it is so many slips", (from, to, slips) => {
  expect(editDistance(from, to).whole).toBe(slips)
})

test("the distance to a beginning leaves the rest of the word out", () => {
  expect(editDistance("insluat", "insulated").beginning).toBe(1)
})

test.each([
  ["botle", ["bottle"]],
  ["umbrela", ["umbrella"]],
  ["mgu", ["mug"]],
  ["xy", []],
  ["keyboard", []],
])("who types %s means this", (word, meant) => {
  expect(nearest(word)).toEqual(meant)
})

test("a word that is not finished may be the beginning of one", () => {
  expect(nearest("insluat", true)).toEqual(["insulated"])
  expect(nearest("insluat", false)).toEqual([])
  expect(nearest("umbbre", true)).toEqual(["umbrella"])
  expect(nearest("umbbre", false)).toEqual([])
})
