import { describe, expect, it } from "vitest"

import { readZohoOptions, zohoOptionFaults } from "./options"

const good = {
  environment: "production",
  dataCentre: "in",
  clientId: "1000.X",
  clientSecret: "hush-secret",
  refreshToken: "hush-token",
  encryptionKey: "hush key of at least thirty-two characters",
}

describe("the plugin's options", () => {
  it("that are absent or off switch it off, whatever else they say", () => {
    for (const options of [undefined, {}, { environment: "off" }, { environment: "off", clientId: "" }]) {
      expect(zohoOptionFaults(options)).toEqual([])
      expect(readZohoOptions(options)).toEqual({ environment: "off" })
    }
  })

  it("that are good lead to the data centre's hosts", () => {
    expect(readZohoOptions(good)).toMatchObject({
      environment: "production",
      client: { accountsUrl: "https://accounts.zoho.in" },
      mapping: { module: "Sales_Orders", keyField: "Store_Order_ID" },
      sweepIntervalSeconds: 60,
    })
  })

  it("that are wrong are all named at once, and no value is shown", () => {
    const faults = zohoOptionFaults({
      ...good,
      environment: "prodution",
      dataCentre: "mars",
      clientId: "",
      encryptionKey: "hush short",
      apiUrl: "http://zoho.example",
      sweepIntervalSeconds: 0.5,
      fields: { nonsense: "X" },
      clientsecret: "hush-typo",
    })
    const text = faults.join("\n")
    for (const name of [
      "environment",
      "dataCentre",
      "clientId",
      "encryptionKey",
      "apiUrl",
      "sweepIntervalSeconds",
      "fields",
      "clientsecret",
    ]) {
      expect(text).toContain(name)
    }
    expect(text).not.toMatch(/hush|mars|prodution/)
  })

  it("that miss everything name everything", () => {
    const text = zohoOptionFaults({ environment: "sandbox" }).join("\n")
    for (const name of ["dataCentre", "clientId", "clientSecret", "encryptionKey"]) {
      expect(text).toContain(name)
    }
  })

  it.each([
    ["http://127.0.0.1:9020", true],
    ["http://localhost:9020/", true],
    ["https://zoho.example", true],
    ["http://10.0.0.1", false],
    ["http://127.0.0.1.evil.example", false],
    ["https://user:pass@zoho.example", false],
    ["ftp://zoho.example", false],
  ])("may name the host %s: %s", (apiUrl, allowed) => {
    expect(zohoOptionFaults({ ...good, apiUrl })).toHaveLength(allowed ? 0 : 1)
  })

  it("need no refresh token where a person can connect in the admin", () => {
    const { refreshToken, ...client } = good
    expect(zohoOptionFaults(client).join()).toContain("backendUrl")
    expect(refreshToken).toBeDefined()
    expect(readZohoOptions({ ...client, backendUrl: "https://shop.example/" })).toMatchObject({
      refreshToken: undefined,
      callbackUrl: "https://shop.example/zoho/callback",
    })
    expect(readZohoOptions({ ...client, callbackUrl: "https://other.example/back" })).toMatchObject({
      callbackUrl: "https://other.example/back",
    })
    expect(zohoOptionFaults({ ...client, backendUrl: "http://shop.example" })).toHaveLength(1)
  })

  it("change the mapping that the module begins with", () => {
    const settings = readZohoOptions({
      ...good,
      module: "Web_Orders",
      keyField: "Shop_Key",
      fields: { mobile: "Phone", email: null },
      constants: { Source: "Shop", Mobile: "taken over" },
      paymentData: { Bank_Ref: "bank_ref_no" },
      orderMetadata: { GSTIN: "gst_number" },
      noteField: null,
      trigger: [],
    })
    if (settings.environment === "off") throw new Error("off")
    const { mapping } = settings
    expect(mapping).toMatchObject({
      module: "Web_Orders",
      keyField: "Shop_Key",
      noteField: null,
      trigger: [],
    })
    const byField = Object.fromEntries(mapping.fields.map(({ field, source }) => [field, source]))
    expect(byField).toMatchObject({
      Name: { kind: "fact", fact: "subject" },
      Phone: { kind: "fact", fact: "mobile" },
      Source: { kind: "constant", value: "Shop" },
      Bank_Ref: { kind: "payment_data", key: "bank_ref_no" },
      GSTIN: { kind: "order_metadata", key: "gst_number" },
    })
    expect(byField).not.toHaveProperty("Email")
  })

  it("that map two things to the key are a fault", () => {
    expect(zohoOptionFaults({ ...good, constants: { Store_Order_ID: "x" } }).join()).toContain("mapped twice")
  })

  it("that are not an object are a fault", () => {
    expect(zohoOptionFaults("off")).not.toEqual([])
    expect(() => readZohoOptions(null)).toThrow(/cannot start/)
  })
})
