import { afterEach, expect, it } from "vitest"

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
      body: new URLSearchParams({ id: bdOrderId, auth_status: "0300" }),
    })
  expect((await settle("cross-site")).status).toBe(403)
  expect(await control("GET", `orders/${bdOrderId}`)).toMatchObject({ json: { state: "open" } })
  expect((await settle("same-origin")).status).toBe(303)
  expect(await control("GET", `orders/${bdOrderId}`)).toMatchObject({ json: { state: "paid" } })
})

it("there is nothing at other addresses", async () => {
  const { sandbox } = await setStage()
  expect((await fetch(`${sandbox.url}/elsewhere`)).status).toBe(404)
})
