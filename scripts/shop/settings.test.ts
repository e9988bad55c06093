import { expect, test } from "vitest"
import { portsOf, readSettings } from "./settings.ts"

test("without any variable the shop is the demo: its own database and both sandboxes", () => {
  const settings = readSettings("/shop", {})
  expect(settings).toMatchObject({
    dataDir: "/shop/.data",
    databaseUrl: null,
    ownBilldesk: true,
    ownZoho: true,
    ownMailbox: true,
  })
  expect(portsOf(settings).map(({ port }) => port)).toEqual([8000, 9000, 9010, 9020, 8025])
})

test("every fault is told at once, and no value is repeated", () => {
  const faulty = {
    BACKEND_PORT: "ninety",
    BILLDESK_ENVIRONMENT: "sanbox",
    JWT_SECRET: "too-short-and-secret",
  }
  expect(() => readSettings("/shop", faulty)).toThrow(
    /3 faults[\s\S]*BACKEND_PORT[\s\S]*JWT_SECRET[\s\S]*BILLDESK_ENVIRONMENT/,
  )
  expect(() => readSettings("/shop", faulty)).not.toThrow(/too-short-and-secret|ninety|sanbox/)
})

test("two services on one port are refused by the names of their variables", () => {
  expect(() => readSettings("/shop", { BACKEND_PORT: "8000" })).toThrow(
    /STOREFRONT_PORT and BACKEND_PORT are both 8000/,
  )
})

test("with an SMTP server there is no mailbox page", () => {
  const smtp = { SMTP_URL: "smtps://mail.example.in", MAIL_FROM: "orders@example.in" }
  const settings = readSettings("/shop", smtp)
  expect(settings.ownMailbox).toBe(false)
  expect(portsOf(settings).map(({ variable }) => variable)).not.toContain("MAILBOX_PORT")
})

test("a sandbox elsewhere, or none, is not started here", () => {
  const settings = readSettings("/shop", {
    BILLDESK_API_BASE_URL: "http://127.0.0.1:7000",
    ZOHO_ENVIRONMENT: "off",
  })
  expect(settings).toMatchObject({ ownBilldesk: false, ownZoho: false })
  expect(portsOf(settings).map(({ variable }) => variable)).toEqual([
    "STOREFRONT_PORT",
    "BACKEND_PORT",
    "MAILBOX_PORT",
  ])
})
