import { expect, test } from "vitest"
import type { Parcel } from "../../commerce/order-tracking"
import { ORDER_STAGES } from "../../commerce/order-tracking-shape"
import { timelineOf } from "./timeline-of"

const parcel = (moments: Partial<Parcel>): Parcel => ({
  id: "ful_1",
  packedAt: undefined,
  shippedAt: undefined,
  deliveredAt: undefined,
  items: [],
  tracking: [],
  ...moments,
})

const read = (stage: (typeof ORDER_STAGES)[number], parcels: Parcel[] = []) =>
  timelineOf({ stage, parcels }, "2026-11-22T07:00:00Z").map(({ name, state }) => `${name} ${state}`)

test("a paid order is ordered and paid, and the rest is still to come", () => {
  const way = ["ordered done", "paid done", "packed ahead", "shipped ahead", "delivered ahead"]
  expect(read("paid")).toEqual(way)
  expect(read("placed")).toEqual(way)
})

test("an order of which one parcel has gone is on its way in part", () => {
  expect(read("partially_shipped")).toEqual([
    "ordered done",
    "paid done",
    "packed done",
    "shipped partly",
    "delivered ahead",
  ])
})

test("a step bears the moment of the last parcel that took it", () => {
  const parcels = [
    parcel({ shippedAt: "2026-11-22T10:00:00Z" }),
    parcel({ shippedAt: "2026-11-23T10:00:00Z" }),
    parcel({}),
  ]
  const shipped = timelineOf({ stage: "shipped", parcels }, undefined).find(({ name }) => name === "shipped")
  expect(shipped?.at).toBe("2026-11-23T10:00:00Z")
})

test("a canceled order goes nowhere any more", () => {
  expect(read("canceled")).toEqual(["ordered done", "paid done", "canceled done"])
  expect(read("refunded")).toEqual(["ordered done", "paid done", "refunded done"])
})

test("a step that is done never follows one that is not", () => {
  for (const stage of ORDER_STAGES) {
    const states = timelineOf({ stage, parcels: [] }, undefined).map(({ state }) => state)
    expect(states).toEqual(states.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
  }
})
const order = ["done", "partly", "ahead"]
