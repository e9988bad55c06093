import { expect, it } from "vitest"
import { readTrackCall, trackCall } from "./tracked-event"

const tracked = {
  event: { name: "payment.created", properties: { order_number: "SL1042", currency: "INR", value: 1 } },
  at: new Date("2026-11-22T10:00:00.123Z"),
  eventId: "payment.created:att_1",
  clientId: "1234567890.1690000000",
} as const

it("an event passes through Medusa's analytics module unchanged", () => {
  expect(readTrackCall(trackCall(tracked))).toEqual(tracked)
  expect(readTrackCall(trackCall({ ...tracked, eventId: undefined, clientId: undefined }))).toEqual({
    ...tracked,
    eventId: undefined,
    clientId: undefined,
  })
})

it.each([
  { event: "order_placed", properties: { email: "asha@example.com" } },
  { ...trackCall(tracked), actor_id: "cus_01ASHA" },
  { ...trackCall(tracked), properties: { ...trackCall(tracked).properties, email: "asha@example.com" } },
  undefined,
])("what another part of the store tracks is not passed on: %j", (call) => {
  expect(readTrackCall(call)).toBeUndefined()
})
