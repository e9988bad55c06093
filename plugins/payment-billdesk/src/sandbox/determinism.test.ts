import { afterEach, expect, it } from "vitest"

import { gatewayOrderId } from "../protocol"
import { demoCredentials } from "./demo-merchants"
import { ScenarioBoard } from "./scenarios/scenario-board"
import { SeededChance } from "./seeded-chance"
import { clearStage, order, setStage, startWebhook, valueOf } from "./test-harness"

afterEach(clearStage)

const IDS = Array.from({ length: 12 }, (_, n) => gatewayOrderId(`SEEDEDORDER${String(n).padStart(4, "0")}`))

/** Everything that the sandbox says about the same requests, in this order of arrival. */
async function run(seed: string, ids: typeof IDS): Promise<unknown> {
  const webhook = await startWebhook()
  const { client, control } = await setStage(demoCredentials.hmac, {
    seed,
    webhookUrl: webhook.url,
    scenario: { name: "slow", params: { delay_ms: 0, jitter_ms: 20 } },
  })
  const opened = await Promise.all(
    ids.map(async (orderId) => ({ orderId, ...valueOf(await client.createOrder(order({ orderId }))) })),
  )
  await control("POST", "scenarios", { name: "declined" })
  for (const orderId of ids) {
    const { status } = await control("POST", `orders/${orderId}/pay`, {})
    expect(status).toBe(200)
  }
  await control("POST", `orders/${IDS[0]}/portal-refund`, { amount: "1.00" })
  const { json } = await control("GET", "ledger")
  const { orders } = json as { orders: { orderid: string }[] }
  return {
    opened: opened
      .map(({ orderId, bdOrderId, redirect }) => [orderId, bdOrderId, redirect.fields.rdata])
      .sort(),
    orders: orders.sort((a, b) => a.orderid.localeCompare(b.orderid)),
  }
}

it("the same seed and the same requests come to the same ids and outcomes, in whatever order they arrive", async () => {
  const first = await run("demo", IDS)
  expect(await run("demo", IDS)).toEqual(first)
  expect(await run("demo", IDS.toReversed())).toEqual(first)
  expect(await run("other", IDS)).not.toEqual(first)
})

it("the jitter of slow answers comes from the seed too", () => {
  const delays = (seed: string): number[] => {
    const board = new ScenarioBoard(new SeededChance(seed))
    board.set({ name: "slow", params: { delay_ms: 100, jitter_ms: 50 } })
    return IDS.map((id) => board.takeForCall("orders/create", [id, "1"])?.delayMs ?? -1)
  }
  expect(delays("demo")).toEqual(delays("demo"))
  expect(delays("demo")).not.toEqual(delays("other"))
  expect(new Set(delays("demo")).size).toBeGreaterThan(3)
  for (const delay of delays("demo")) {
    expect(delay).toBeGreaterThanOrEqual(100)
    expect(delay).toBeLessThanOrEqual(150)
  }
})

it("no two things have the same id", () => {
  const chance = new SeededChance("demo")
  const ids = new Set(Array.from({ length: 5000 }, (_, n) => chance.letters(12, ["order", "M", String(n)])))
  expect(ids.size).toBe(5000)
  expect(chance.letters(12, ["a", "b c"])).not.toBe(chance.letters(12, ["a b", "c"]))
})
