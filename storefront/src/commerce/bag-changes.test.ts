import { expect, test } from "vitest"
import { changesSince } from "./bag-changes"
import type { BagLine } from "./read-bag"

const inr = (amount: number) => ({ amount, currency: "inr" })
const line = (id: string, price: number, quantity: number): BagLine => ({
  id,
  title: "Mug",
  handle: "mug",
  variantId: "variant_1",
  sku: undefined,
  variantTitle: "",
  bookTitle: "Mug",
  bookVariant: "",
  picture: undefined,
  quantity,
  unitPrice: inr(price),
  total: inr(price * quantity),
})
const look = (lines: readonly BagLine[], left?: number, unsold: readonly string[] = []) => ({
  bag: { lines },
  stock: lines.map(({ id, quantity }) => ({
    lineId: id,
    title: "",
    requested: quantity,
    available: left ?? null,
  })),
  unsold: new Set(unsold),
})

test("a bag that is as it was seen has not changed, and neither has a line never seen", () => {
  expect(changesSince(new Map([["a", { unitPrice: 649, quantity: 1 }]]), look([line("a", 649, 1)]))).toEqual(
    [],
  )
  expect(changesSince(new Map(), look([line("a", 649, 1)]))).toEqual([])
})

test("a price that went up or down is told with both prices", () => {
  const [change] = changesSince(new Map([["a", { unitPrice: 649, quantity: 1 }]]), look([line("a", 699, 1)]))
  expect(change).toMatchObject({ kind: "price", from: inr(649), to: inr(699) })
})

test("what has run short is told whether or not the line was seen, and instead of its number", () => {
  const changes = changesSince(
    new Map([["a", { unitPrice: 649, quantity: 1 }]]),
    look([line("a", 649, 3)], 2),
  )
  expect(changes).toEqual([{ kind: "short", lineId: "a", title: "Mug", wanted: 3, left: 2 }])
})

test("what is no longer sold is told as that and as nothing else", () => {
  const changes = changesSince(
    new Map([["a", { unitPrice: 1, quantity: 9 }]]),
    look([line("a", 649, 1)], 0, ["a"]),
  )
  expect(changes.map(({ kind }) => kind)).toEqual(["unsold"])
})

test("stock that nobody could be asked for changes nothing", () => {
  expect(
    changesSince(new Map(), { bag: { lines: [line("a", 1, 9)] }, stock: undefined, unsold: new Set() }),
  ).toEqual([])
})
