import { expect, test } from "vitest"
import { readKeptItems } from "./wishlist-item"

const mug = { productId: "prod_01KAJ8Z4M9T0GQ3N5S6P7R8V9W", handle: "mug", addedAt: "2026-11-22T07:00:00Z" }

test("a guest's list is what the browser keeps of it", () => {
  expect(readKeptItems(JSON.stringify([mug]))).toEqual([mug])
})

test("a damaged list is an empty one, and a damaged entry is left out", () => {
  for (const text of [null, "", "{", "null", "7", '{"a":1}']) expect(readKeptItems(text)).toEqual([])
  expect(readKeptItems(JSON.stringify([{ productId: "../admin" }, null, 3, mug]))).toEqual([mug])
})

test("no more is read than a server takes", () => {
  expect(readKeptItems(JSON.stringify(Array.from({ length: 1_000 }, () => mug)))).toHaveLength(200)
})
