import { expect, test } from "vitest"
import { judgeDestinations, type DestinationLook } from "./judge-destinations"

const look = (given: Partial<DestinationLook>): DestinationLook => ({
  name: "order-mail",
  pause: null,
  sweptSeconds: 20,
  dead: 0,
  lateSeconds: null,
  ...given,
})
const states = (given: Partial<DestinationLook>) =>
  judgeDestinations([look(given)], 60).map(({ state }) => state)

test.each([
  [{}, ["ok", "ok"]],
  [{ dead: 2 }, ["note", "ok"]],
  [{ lateSeconds: 30 }, ["ok", "ok"]],
  [{ lateSeconds: 3600 }, ["bad", "ok"]],
  [{ pause: "login refused" }, ["bad", "ok"]],
  [{ sweptSeconds: 7200 }, ["ok", "note"]],
  [{ sweptSeconds: null }, ["ok", "note"]],
])("a destination with %j and the sweeps are %j", (given, expected) => {
  expect(states(given)).toEqual(expected)
})

test("a slow rhythm of sweeps is no fault", () => {
  const [, sweeps] = judgeDestinations([look({ sweptSeconds: 7200 })], 3600)
  expect(sweeps?.state).toBe("ok")
})
