import { expect, it } from "vitest"
import { webLink } from "./web-link"

it.each([
  ["https://track.example/AWB1?x=1", "https://track.example/AWB1?x=1"],
  ["http://track.example/AWB1", "http://track.example/AWB1"],
])("a parcel can be followed at %s", (text, link) => {
  expect(webLink(text)).toBe(link)
})

it.each([
  "#",
  "",
  null,
  undefined,
  "track.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "//x.example",
])("nobody is sent to %j", (text) => {
  expect(webLink(text)).toBeNull()
})
