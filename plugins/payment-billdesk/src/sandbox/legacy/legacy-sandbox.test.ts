import { paise } from "medusa-integration-kit"
import { afterEach, describe, expect, it } from "vitest"

import { gatewayOrderId, LEGACY_PATHS, payMessage } from "../../protocol"
import { openMessage } from "../../protocol/legacy/checksum"
import { sealMessage } from "../../protocol/legacy/seal-message"
import { readSandboxOptions } from "../cli-options"
import { startBillDeskSandbox } from "../start-sandbox"
import { clearStage } from "../test-harness"
import { demoLegacyCredentials } from "./merchants"
import { formOn, pressOn, setLegacyStage, submit, type BrowserForm, type LegacyStage } from "./test-stage"

afterEach(clearStage)

const order = {
  orderId: gatewayOrderId("LEGACYORDER01"),
  amount: paise(149_900),
  returnUrl: "http://127.0.0.1:9000/payments/billdesk/return",
}
const PAY = payMessage(order, demoLegacyCredentials).split("|").slice(0, -1)

const payForm = ({ sandbox }: LegacyStage, changes: Readonly<Record<number, string>> = {}): BrowserForm => ({
  action: `${sandbox.url}${LEGACY_PATHS.pay}`,
  fields: {
    msg: sealMessage(
      PAY.map((field, index) => changes[index + 1] ?? field),
      demoLegacyCredentials,
    ),
  },
})

/** Calls the query or the refund controller. @returns the fields of its signed answer, or its words */
async function call(stage: LegacyStage, name: "query" | "refund", fields: readonly string[]) {
  const msg = sealMessage(fields, stage.credentials)
  const { html } = await submit({ action: `${stage.sandbox.url}${LEGACY_PATHS[name]}`, fields: { msg } })
  const opened = openMessage(html, stage.credentials)
  return opened.kind === "verified" ? opened.fields : html
}

describe("the pay page", () => {
  it("names the merchant, the order and the amount, and offers what the other protocol's page offers", async () => {
    const stage = await setLegacyStage()
    const { status, html } = await submit(payForm(stage))
    expect(status).toBe(200)
    for (const text of ["DEMOMERC", "LEGACYORDER01", "₹1,499.00", "pay_silently", "cancel"]) {
      expect(html).toContain(text)
    }
  })

  it.each([
    ["a merchant it does not know", { 1: "OTHERMERC" }],
    ["a short order number", { 2: "SHORT" }],
    ["something where NA belongs", { 3: "X" }],
    ["an amount without paise", { 4: "1499" }],
    ["an amount of nothing", { 4: "0.00" }],
    ["another currency", { 8: "USD" }],
    ["another type letter", { 10: "F" }],
    ["another security id", { 11: "othermerc" }],
    ["a return URL with a query string", { 22: "http://127.0.0.1:9000/return?x=1" }],
    ["a return URL in plain http elsewhere", { 22: "http://shop.example/return" }],
  ])("does not open with %s, though signed", async (_, changes) => {
    const stage = await setLegacyStage()
    expect((await submit(payForm(stage, changes))).status).toBe(400)
    expect(await stage.control("GET", "health")).toMatchObject({ json: { orders: 0 } })
  })

  it("does not open unsigned, or for an order number that had another amount", async () => {
    const stage = await setLegacyStage()
    const form = payForm(stage)
    expect((await submit({ ...form, fields: {} })).status).toBe(400)
    expect((await submit({ ...form, fields: { msg: PAY.join("|") } })).status).toBe(400)
    expect((await submit(form)).status).toBe(200)
    expect((await submit(payForm(stage, { 4: "1.00" }))).status).toBe(400)
  })

  it("takes no button without the page's own fields", async () => {
    const stage = await setLegacyStage()
    const { action, fields } = formOn((await submit(payForm(stage))).html, stage.sandbox.url)
    expect((await submit({ action, fields: { ...fields, rdata: "x", choice: "pay" } })).status).toBe(400)
    expect((await submit({ action, fields: { ...fields, choice: "fly" } })).status).toBe(400)
  })

  it("sends the browser back when the time is over", async () => {
    const stage = await setLegacyStage()
    await submit(payForm(stage))
    await stage.control("POST", "orders/LEGACYORDER01/expire", {})
    expect(formOn((await submit(payForm(stage))).html)).toEqual({
      action: order.returnUrl,
      fields: { CustomerID: "LEGACYORDER01" },
    })
  })
})

describe("the return", () => {
  it("is 25 fields with the amount padded and the time of India", async () => {
    const stage = await setLegacyStage()
    const msg = formOn(await pressOn(payForm(stage), "pay")).fields["msg"] ?? ""
    const opened = openMessage(msg, demoLegacyCredentials)
    const fields = opened.kind === "verified" ? opened.fields : []
    expect(fields).toHaveLength(25)
    expect([fields[1], fields[4], fields[8], fields[13], fields[14]]).toEqual([
      "LEGACYORDER01",
      "00001499.00",
      "INR",
      "21-11-2026 12:00:00",
      "0300",
    ])
  })
})

describe("the calls", () => {
  it("are answered in plain words when the request is not right", async () => {
    const stage = await setLegacyStage()
    const other = { ...stage, credentials: { ...stage.credentials, checksum: "crc" as const } }
    const query = ["0122", "DEMOMERC", "LEGACYORDER01", "20261121120000"]
    expect(await call(other, "query", query)).toBe("Checksum validation failed")
    expect(await call(stage, "query", query.with(1, "OTHERMERC"))).toBe("Checksum validation failed")
    expect(await call(stage, "query", query.with(0, "0400"))).toBe("Invalid request")
    expect(await call(stage, "query", query.with(3, "now"))).toBe("Invalid request")
  })

  it("a query for an order nobody brought is answered with N", async () => {
    const stage = await setLegacyStage()
    const fields = await call(stage, "query", ["0122", "DEMOMERC", "LEGACYORDER01", "20261121120000"])
    expect(fields).toHaveLength(32)
    expect([fields.at(0), fields.at(2), fields.at(15), fields.at(-1)]).toEqual([
      "0130",
      "LEGACYORDER01",
      "NA",
      "N",
    ])
  })

  it("a refund is refused with the code of its fault", async () => {
    const stage = await setLegacyStage()
    await pressOn(payForm(stage), "pay")
    const told = await call(stage, "query", ["0122", "DEMOMERC", "LEGACYORDER01", "20261121120000"])
    const good = [
      ..."0400|DEMOMERC".split("|"),
      told[3] ?? "",
      ..."20261121|LEGACYORDER01|1499.00|500.00|20261121120000|REFUND0000001|NA|NA|NA".split("|"),
    ]
    const errors = [
      [good.with(2, "UNKNOWN"), "ERR_REF001"],
      [good.with(4, "LEGACYORDER02"), "ERR_REF001"],
      [good.with(3, "20261120"), "ERR_REF007"],
      [good.with(5, "1499.01"), "ERR_REF006"],
      [good.with(6, "1499.01"), "ERR_REF010"],
      [good.with(6, "0.00"), "ERR_REF014"],
      [good.slice(0, -1), "ERR_REF014"],
    ] as const
    for (const [fields, code] of errors) {
      const answer = await call(stage, "refund", fields)
      expect([answer.length, answer[10], answer[12]]).toEqual([13, code, "N"])
    }
    expect((await call(stage, "refund", good))[12]).toBe("Y")
    expect((await call(stage, "refund", good))[10]).toBe("ERR_REF013")
  })

  it("a payment that did not succeed is not refunded", async () => {
    const stage = await setLegacyStage()
    await pressOn(payForm(stage), "fail")
    const told = await call(stage, "query", ["0122", "DEMOMERC", "LEGACYORDER01", "20261121120000"])
    const rest = "20261121|LEGACYORDER01|1499.00|500.00|20261121120000|REFUND0000001|NA|NA|NA".split("|")
    const answer = await call(stage, "refund", ["0400", "DEMOMERC", told[3] ?? "", ...rest])
    expect(answer[10]).toBe("ERR_REF005")
  })

  it("an order of this protocol is none of the other's, and has no page there", async () => {
    const stage = await setLegacyStage()
    const { fields } = formOn((await submit(payForm(stage))).html)
    const page = await submit({ action: `${stage.sandbox.url}/web/v1_2/embeddedsdk`, fields })
    expect(page.status).toBe(400)
  })
})

describe("the control API", () => {
  it("plans, forges and notifies for orders of this protocol", async () => {
    const stage = await setLegacyStage()
    await pressOn(payForm(stage), "pay_silently")
    expect(await stage.control("POST", "notify", { orderid: "LEGACYORDER01", times: 2 })).toEqual({
      status: 200,
      json: { results: ["200", "200"] },
    })
    expect(stage.received.map(({ body }) => body.startsWith("msg=DEMOMERC"))).toEqual([true, true])
    expect((await stage.control("POST", "legacy/faults", { call: "query", fault: "empty" })).status).toBe(200)
    expect((await stage.control("DELETE", "legacy/faults", {})).status).toBe(200)
    expect(await call(stage, "query", ["0122", "DEMOMERC", "LEGACYORDER01", "20261121120000"])).toHaveLength(
      32,
    )
  })

  it("switches scenarios that reach this generation's calls too", async () => {
    const stage = await setLegacyStage()
    await submit(payForm(stage))
    const query = ["0122", "DEMOMERC", "LEGACYORDER01", "20261121120000"]
    const ask = () => call(stage, "query", query)
    await stage.control("POST", "scenarios", { name: "down", times: 1 })
    expect(await ask()).toContain("Maintenance")
    await stage.control("POST", "scenarios", { name: "answer-lost-on-retrieve", times: 1 })
    await expect(ask()).rejects.toThrow()
    await stage.control("POST", "scenarios", { name: "slow", times: 1, params: { delay_ms: 300 } })
    const before = performance.now()
    expect(await ask()).toHaveLength(32)
    expect(performance.now() - before).toBeGreaterThan(250)
    await stage.control("POST", "scenarios", { name: "refund-lost", times: 1 })
    expect(await ask()).toHaveLength(32)
  })

  it.each([
    ["legacy/faults", { call: "query", fault: "fire" }, 400],
    ["legacy/forge", { orderid: "LEGACYORDER01", flaw: "fire" }, 400],
    ["legacy/forge", { orderid: "LEGACYORDER09" }, 404],
  ])("answers %s %j with %d", async (path, body, status) => {
    const stage = await setLegacyStage()
    expect((await stage.control("POST", path, body)).status).toBe(status)
  })

  it("wants JSON that calls itself so", async () => {
    const stage = await setLegacyStage()
    const response = await fetch(`${stage.sandbox.url}/sandbox/legacy/faults`, { method: "POST", body: "{}" })
    expect(response.status).toBe(400)
  })
})

describe("starting", () => {
  const merchants = [] as const

  it("needs a merchant of either protocol", async () => {
    await expect(startBillDeskSandbox({ merchants })).rejects.toThrow("at least one merchant")
    const sandbox = await startBillDeskSandbox({
      merchants,
      legacyMerchants: [{ credentials: demoLegacyCredentials }],
    })
    await sandbox.close()
  })

  it("names credentials that cannot work and merchants that cannot be told apart", async () => {
    const credentials = demoLegacyCredentials
    await expect(
      startBillDeskSandbox({
        merchants,
        legacyMerchants: [{ credentials: { ...credentials, merchantId: "x" } }],
      }),
    ).rejects.toThrow("The merchant id has upper-case")
    await expect(
      startBillDeskSandbox({ merchants, legacyMerchants: [{ credentials }, { credentials }] }),
    ).rejects.toThrow("the same merchant id")
  })

  it("from the command line knows the demo merchant, or those of the JSON", () => {
    expect(readSandboxOptions([]).legacyMerchants).toEqual([{ credentials: demoLegacyCredentials }])
    const { legacyMerchants } = readSandboxOptions(["--config", "-"], () =>
      JSON.stringify({
        legacyMerchants: [
          { merchantId: "SHOP", securityId: "shop", checksumKey: "secretKey", checksum: "crc", name: "Shop" },
        ],
      }),
    )
    expect(legacyMerchants).toMatchObject([
      { name: "Shop", credentials: { merchantId: "SHOP", securityId: "shop", checksum: "crc" } },
    ])
    expect(JSON.stringify(legacyMerchants)).not.toContain("secretKey")
  })
})
