import { afterEach, expect, it } from "vitest"

import { refundReference } from "../protocol"
import { demoCredentials } from "./demo-merchants"
import { SCENARIO_NAMES } from "./scenarios/scenario-table"
import { clearStage, order, setStage, valueOf } from "./test-harness"

afterEach(clearStage)

it("the console lists orders, transactions, refunds and calls, and has no script of a stranger", async () => {
  const { client, control, sandbox } = await setStage()
  const request = order()
  const { bdOrderId } = valueOf(await client.createOrder(request))
  await control("POST", `orders/${request.orderId}/transactions`, { auth_status: "0399" })
  const response = await fetch(sandbox.url)
  const html = await response.text()
  for (const text of [request.orderId, bdOrderId, "₹1,499.00", "0399", "orders/create"])
    expect(html).toContain(text)
  expect(html).not.toContain("<script")
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'")
})

it("a pending payment is settled from the console, but not from another site", async () => {
  const { client, control, sandbox } = await setStage()
  const request = order()
  const { bdOrderId } = valueOf(await client.createOrder(request))
  await control("POST", `orders/${request.orderId}/transactions`, { auth_status: "0002" })
  expect(await (await fetch(sandbox.url)).text()).toContain("Settle as paid")
  const settle = (site: string) =>
    fetch(`${sandbox.url}/sandbox/console/settle`, {
      method: "POST",
      redirect: "manual",
      headers: { "sec-fetch-site": site },
      body: new URLSearchParams({ id: bdOrderId, status: "0300" }),
    })
  expect((await settle("cross-site")).status).toBe(403)
  expect(await control("GET", `orders/${bdOrderId}`)).toMatchObject({ json: { state: "open" } })
  expect((await settle("same-origin")).status).toBe(303)
  expect(await control("GET", `orders/${bdOrderId}`)).toMatchObject({ json: { state: "paid" } })
})

it("every scenario has its sentence and its switch on the page, and the switch works", async () => {
  const { control, sandbox } = await setStage()
  const html = await (await fetch(`${sandbox.url}/?scenarios`)).text()
  expect(html).not.toContain('http-equiv="refresh"')
  for (const name of SCENARIO_NAMES) expect(html).toContain(`name="name" value="${name}"`)
  const press = (name: string, on: string) =>
    fetch(`${sandbox.url}/sandbox/console/scenario`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ name, on }),
    })
  expect((await press("declined", "yes")).status).toBe(303)
  expect(await control("GET", "scenarios")).toMatchObject({ json: { active: [{ name: "declined" }] } })
  expect(await (await fetch(sandbox.url)).text()).toContain("Switch off")
  expect((await press("declined", "no")).status).toBe(303)
  expect((await press("<script>", "yes")).status).toBe(303)
  expect(await control("GET", "scenarios")).toMatchObject({ json: { active: [] } })
})

it("a pending refund is settled from the console", async () => {
  const { client, control, sandbox } = await setStage(demoCredentials.hmac, { scenario: "refund-pending" })
  const request = order()
  valueOf(await client.createOrder(request))
  await control("POST", `orders/${request.orderId}/pay`, {})
  const lookup = valueOf(await client.retrieveTransaction({ orderId: request.orderId }))
  if (!lookup.found) throw new Error("not found")
  const { transactionId, transactionDate = "", amount } = lookup.transaction
  const made = valueOf(
    await client.createRefund({
      ...{ orderId: request.orderId, transactionId, transactionDate, transactionAmount: amount },
      ...{ refundAmount: amount, reference: refundReference("CONSOLEREFUND1") },
    }),
  )
  expect(await (await fetch(sandbox.url)).text()).toContain("Let it fail")
  await fetch(`${sandbox.url}/sandbox/console/settle-refund`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ id: made.refundId, status: "accepted" }),
  })
  expect(valueOf(await client.retrieveRefund({ refundId: made.refundId }))).toMatchObject({
    refund: { status: "accepted" },
  })
})

it("there is nothing at other addresses", async () => {
  const { sandbox } = await setStage()
  expect((await fetch(`${sandbox.url}/elsewhere`)).status).toBe(404)
})
