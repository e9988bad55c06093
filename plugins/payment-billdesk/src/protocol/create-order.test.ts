import { paise } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"

import { createOrderCall, createOrderPayload, type CreateOrderRequest } from "./create-order"
import { InvalidRequestError } from "./invalid-request-error"
import { isJsonObject } from "./json-object"
import { orderAnswer, orderRequest } from "./test-data"

const read = (answer: object) => createOrderCall(orderRequest, "DEMOMERC").read({ ...answer })

const withLink = (change: object) => ({
  ...orderAnswer,
  links: orderAnswer.links.map((link) => (link.rel === "redirect" ? { ...link, ...change } : link)),
})

describe("the request for an order", () => {
  it("is the one of the documentation, member for member", () => {
    expect(
      createOrderPayload(
        {
          ...orderRequest,
          device: { ...orderRequest.device, screenHeight: 900, screenWidth: 1440, language: "en-IN" },
        },
        "DEMOMERC",
      ),
    ).toEqual({
      mercid: "DEMOMERC",
      orderid: "SHOP20250120000142A1",
      order_date: "2025-01-20T14:05:09+05:30",
      amount: "1499.00",
      currency: "356",
      ru: "https://shop.example/payments/billdesk/return",
      itemcode: "DIRECT",
      additional_info: {
        additional_info1: "SHOP20250120000142",
        additional_info2: "web",
        additional_info3: "retail",
        additional_info4: "NA",
        additional_info5: "NA",
        additional_info6: "NA",
        additional_info7: "NA",
      },
      device: {
        init_channel: "internet",
        ip: "203.0.113.7",
        user_agent: "Mozilla/5.0",
        accept_header: "text/html",
        browser_tz: "-330",
        browser_color_depth: "24",
        browser_java_enabled: "false",
        browser_screen_height: "900",
        browser_screen_width: "1440",
        browser_language: "en-IN",
        browser_javascript_enabled: "true",
      },
    })
  })

  it("has no blank and no value that is not a text", () => {
    const payload = createOrderPayload(
      { ...orderRequest, additionalInfo: ["", "  "], device: { ip: "2001:db8::7", userAgent: "" } },
      "DEMOMERC",
    )
    const { additional_info: info, device, ...rest } = payload
    for (const part of [info, device, rest]) {
      expect(isJsonObject(part)).toBe(true)
      for (const value of Object.values(isJsonObject(part) ? part : {})) expect(value).toMatch(/\S/)
    }
  })

  it.each<[string, Partial<CreateOrderRequest>]>([
    ["an amount of nothing", { amount: paise(0) }],
    ["a return URL with a query", { returnUrl: "https://shop.example/return?id=1" }],
    ["a return URL with an empty query", { returnUrl: "https://shop.example/return?" }],
    ["a return URL with a fragment", { returnUrl: "https://shop.example/return#top" }],
    ["a relative return URL", { returnUrl: "/return" }],
    ["a return URL without TLS", { returnUrl: "http://shop.example/return" }],
    ["a device without an IP address", { device: { ip: "unknown", userAgent: "x" } }],
    ["eight notes", { additionalInfo: Array.from({ length: 8 }, () => "x") }],
  ])("is not made with %s", (_, change) => {
    expect(() => createOrderPayload({ ...orderRequest, ...change }, "DEMOMERC")).toThrow(InvalidRequestError)
  })

  it("may return to this machine without TLS", () => {
    const returnUrl = "http://127.0.0.1:9000/payments/billdesk/return"
    expect(createOrderPayload({ ...orderRequest, returnUrl }, "DEMOMERC")).toMatchObject({ ru: returnUrl })
  })
})

describe("the answer", () => {
  it("gives everything that the redirect form needs", () => {
    expect(read(orderAnswer)).toEqual({
      kind: "accepted",
      value: {
        gatewayOrderId: "SHOP20250120000142A1",
        bdOrderId: "OADEMO00000001",
        validUntil: new Date("2025-01-20T09:05:10Z"),
        redirect: {
          href: "https://uat1.billdesk.com/u2/web/v1_2/embeddedsdk",
          fields: { merchantid: "DEMOMERC", bdorderid: "OADEMO00000001", rdata: "00AA.00BB" },
        },
      },
    })
  })

  it("comes without rdata for older accounts", () => {
    const outcome = read(withLink({ parameters: { mercid: "DEMOMERC", bdorderid: "OADEMO00000001" } }))
    expect(outcome).toMatchObject({ kind: "accepted" })
    expect(outcome.kind === "accepted" && outcome.value.redirect.fields).toEqual({
      merchantid: "DEMOMERC",
      bdorderid: "OADEMO00000001",
    })
  })

  it("has its redirect found by name, wherever it stands", () => {
    const links = orderAnswer.links.toReversed()
    expect(read({ ...orderAnswer, links: [null, "x", ...links] })).toMatchObject({ kind: "accepted" })
  })

  it.each([
    ["order", { orderid: "SHOP20250120000142A2" }],
    ["merchant", { mercid: "OTHERMERC" }],
    ["amount", { amount: "1.00" }],
    ["form of the amount", { amount: "1499.0" }],
    ["currency", { currency: "840" }],
  ])("that repeats another %s is not believed to be ours", (_, change) => {
    expect(read({ ...orderAnswer, ...change })).toMatchObject({ kind: "unknown", code: "mismatched_answer" })
  })

  it.each([
    ["merchant", { parameters: { mercid: "OTHERMERC", bdorderid: "OADEMO00000001", rdata: "a" } }],
    ["order", { parameters: { mercid: "DEMOMERC", bdorderid: "OADEMO00000002", rdata: "a" } }],
  ])("whose link belongs to another %s is not believed to be ours", (_, change) => {
    expect(read(withLink(change))).toMatchObject({ kind: "unknown", code: "mismatched_answer" })
  })

  it.each([
    ["no links", { ...orderAnswer, links: [] }],
    ["no redirect among its links", { ...orderAnswer, links: orderAnswer.links.slice(0, 1) }],
    ["no BillDesk order id", { ...orderAnswer, bdorderid: undefined }],
    ["another object's kind", { ...orderAnswer, objectid: "transaction" }],
    ["an end of validity that is no time", withLink({ valid_date: "soon" })],
  ])("with %s leaves it unknown whether there is an order", (_, answer) => {
    expect(read(answer)).toMatchObject({ kind: "unknown", code: "unreadable_answer" })
  })

  it("is valid for thirty minutes from its creation where it does not say how long", () => {
    expect(read(withLink({ valid_date: undefined }))).toMatchObject({
      value: { validUntil: new Date("2025-01-20T09:05:10Z") },
    })
    expect(read({ ...withLink({ valid_date: null }), createdon: undefined })).toMatchObject({
      value: { validUntil: new Date("2025-01-20T09:05:09Z") },
    })
  })
})
