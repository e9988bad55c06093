import { expect, test } from "vitest"
import { parseOptions } from "./options"

const GOOD = { from: "Shop <orders@example.in>", storeName: "Shop", folder: "/data/mails" }
const faultsOf = (raw: unknown): readonly string[] => {
  const verdict = parseOptions(raw)
  return verdict.ok ? [] : verdict.faults
}

test("a folder, a name and an address are enough", () => {
  const verdict = parseOptions({ ...GOOD, from: "orders@example.in", database: {} })
  expect(verdict).toMatchObject({
    ok: true,
    settings: {
      carrier: { kind: "folder", path: "/data/mails" },
      from: { name: "Shop", address: "orders@example.in" },
      failedMailDelayMs: 180_000,
      brand: { storeName: "Shop", supportEmail: "orders@example.in" },
    },
  })
})

test("with a server nothing is written into the folder; answers and questions go where replies go", () => {
  const smtp = { smtpUrl: "smtps://user:canary@mail.example.in", replyTo: "Care <care@example.in>" }
  const verdict = parseOptions({ ...GOOD, ...smtp })
  expect(verdict).toMatchObject({
    settings: { carrier: { kind: "smtp" }, brand: { supportEmail: "care@example.in" } },
  })
  expect(JSON.stringify(verdict)).not.toContain("canary")
})

test("all faults are told at once, and none shows a value", () => {
  const faults = faultsOf({
    smtpUrl: "https://canary:canary@mail",
    folder: "canary/mails",
    from: "canary",
    replyTo: "Canary <canary@example.in>\r\nBcc: canary@example.in",
    storeName: "",
    brand: { accentColor: "canary", logoUrl: "http://canary.example/logo.png", colour: 1 },
    failedMailDelaySeconds: -1,
    orderLink: "canary",
  })
  expect(faults.map((fault) => fault.split(":")[0]).sort()).toEqual(
    [
      "smtpUrl",
      "folder",
      "from",
      "replyTo",
      "storeName",
      "brand.accentColor",
      "brand.logoUrl",
      "colour",
      "failedMailDelaySeconds",
      "orderLink",
    ].sort(),
  )
  expect(faults.join("\n")).not.toContain("canary")
})

test("with neither a server nor a folder nothing starts", () => {
  expect(faultsOf({ from: GOOD.from, storeName: "Shop" })).toEqual([
    "smtpUrl or folder: one of them is needed.",
  ])
  expect(faultsOf(undefined)).toHaveLength(3)
})
