import { expect, test } from "vitest"
import { gatewayFormSources, isTrustedAction } from "./trusted-action"

const SHOP = "https://shop.example"
const DEMO = "http://localhost:8000"

test("a shopper is sent to BillDesk's https hosts", () => {
  expect(isTrustedAction("https://uat1.billdesk.com/u2/web/v1_2/embeddedsdk", SHOP)).toBe(true)
  expect(isTrustedAction("https://pay.billdesk.io/x", SHOP)).toBe(true)
})

test("a shopper is sent nowhere else", () => {
  for (const action of [
    "http://uat1.billdesk.com/x",
    "https://billdesk.com.evil.example/x",
    "https://evilbilldesk.com/x",
    "javascript:alert(1)",
    "/pay",
    "http://127.0.0.1:9010/pay",
  ]) {
    expect(isTrustedAction(action, SHOP)).toBe(false)
  }
})

test("only a shop on loopback may send to a sandbox on loopback", () => {
  expect(isTrustedAction("http://127.0.0.1:9010/pay", DEMO)).toBe(true)
  expect(gatewayFormSources(DEMO)).toContain("http://127.0.0.1:*")
  expect(gatewayFormSources(SHOP)).toEqual(["https://*.billdesk.com", "https://*.billdesk.io"])
})
