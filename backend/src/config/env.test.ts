import { randomBytes } from "node:crypto"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readEnvironment } from "./env"
import { environmentSchema } from "./fields"
import {
  analyticsProvider,
  billDeskOptions,
  commerceEventsOptions,
  mailOptions,
  stockNoticeOptions,
  zohoOptions,
} from "./plugin-options"
import demo from "./sandbox-credentials.json"

type Variables = Record<string, string | undefined>

const faultsOf = (env: Variables): readonly string[] => {
  const read = readEnvironment(env)
  return read.ok ? [] : read.faults
}
const settingsOf = (env: Variables) => {
  const read = readEnvironment(env)
  if (!read.ok) throw new Error(read.faults.join("\n"))
  return read.settings
}
const namesOf = (env: Variables): string[] => faultsOf(env).map((fault) => fault.split(":")[0] ?? "")

const OWN_SECRETS = {
  JWT_SECRET: "j".repeat(40),
  COOKIE_SECRET: "c".repeat(40),
  DATA_KEY: "d".repeat(40),
  REVALIDATE_SECRET: "r".repeat(40),
  ADMIN_PASSWORD: "a password of our own",
}
const PUBLIC = { STOREFRONT_URL: "https://shop.example", BACKEND_URL: "https://api.shop.example" }
const HMAC = { BILLDESK_MERCHANT_ID: "OURS", BILLDESK_CLIENT_ID: "ours", BILLDESK_HMAC_KEY: "h".repeat(32) }
const PRODUCTION = {
  ...OWN_SECRETS,
  ...PUBLIC,
  ...HMAC,
  BILLDESK_ENVIRONMENT: "production",
  ZOHO_ENVIRONMENT: "off",
}

describe("the demo", () => {
  it("needs no variable at all", () => {
    const settings = settingsOf({})
    expect(settings).toMatchObject({
      storefrontUrl: "http://localhost:8000",
      backendUrl: "http://localhost:9000",
      cookieSecure: false,
      workerMode: "shared",
      billdesk: {
        environment: "sandbox",
        merchantId: demo.billdesk.merchantId,
        account: { protocol: "jose", mode: "hmac", hmacKey: demo.billdesk.hmacKey },
        apiBaseUrl: "http://127.0.0.1:9010",
      },
      zoho: { environment: "sandbox", apiUrl: "http://127.0.0.1:9020", ...demo.zoho },
    })
    expect(settings.publishableKeyFile).toBe(`${settings.dataDir}/publishable-key`)
  })

  it("takes a variable that is set to nothing for an absent one", () => {
    const names = Object.keys(environmentSchema.shape)
    expect(settingsOf(Object.fromEntries(names.map((name) => [name, " "])))).toEqual(settingsOf({}))
  })

  it("moves its addresses with its ports", () => {
    const env = {
      STOREFRONT_PORT: "8001",
      BACKEND_PORT: "9001",
      BILLDESK_SANDBOX_PORT: "9011",
      ZOHO_SANDBOX_PORT: "9021",
    }
    expect(settingsOf(env)).toMatchObject({
      storefrontUrl: "http://localhost:8001",
      backendUrl: "http://localhost:9001",
      billdesk: { apiBaseUrl: "http://127.0.0.1:9011" },
      zoho: { apiUrl: "http://127.0.0.1:9021", accountsUrl: "http://127.0.0.1:9021" },
    })
  })

  it("gives each plugin a key of its own", () => {
    const settings = settingsOf({})
    const { dataSecret } = billDeskOptions(settings)
    const { encryptionKey } = zohoOptions(settings)
    expect(dataSecret).toMatch(/^[0-9a-f]{64}$/)
    expect(encryptionKey).toMatch(/^[0-9a-f]{64}$/)
    expect(dataSecret).not.toBe(encryptionKey)
    expect(billDeskOptions(settingsOf({ DATA_KEY: "k".repeat(32) })).dataSecret).not.toBe(dataSecret)
  })
})

describe("each variable", () => {
  it.each([
    ["BILLDESK_ENVIRONMENT", "prodution"],
    ["BILLDESK_ENVIRONMENT", "Production"],
    ["BILLDESK_MODE", "jose"],
    ["BILLDESK_PROTOCOL", "pipe"],
    ["BILLDESK_CHECKSUM_TYPE", "md5"],
    ["BILLDESK_PROXY_URL", "socks5://10.0.0.1"],
    ["SMTP_URL", "mail.example.in:465"],
    ["SMTP_URL", "https://mail.example.in"],
    ["MAIL_FROM", "the shop"],
    ["MAIL_FROM", "The Shop <orders@example.in>\r\nBcc: all@example.in"],
    ["MAIL_REPLY_TO", "care"],
    ["MAILBOX_PORT", "mail"],
    ["ZOHO_ENVIRONMENT", "on"],
    ["ZOHO_DATA_CENTRE", "india"],
    ["WORKER_MODE", "both"],
    ["AUTO_REFUND", "yes"],
    ["COOKIE_SECURE", "false"],
    ["BACKEND_PORT", "0"],
    ["BACKEND_PORT", "65536"],
    ["BACKEND_PORT", "9000x"],
    ["PAYMENT_WINDOW_MINUTES", "-1"],
    ["RECONCILE_INTERVAL_SECONDS", "1.5"],
    ["DATABASE_URL", "mysql://localhost/shop"],
    ["REDIS_URL", "localhost:6379"],
    ["JWT_SECRET", "short"],
    ["GA4_MEASUREMENT_ID", "UA-12345-1"],
    ["GA4_API_SECRET", "short"],
    ["ADMIN_EMAIL", "admin"],
    ["STOREFRONT_URL", "http://shop.example"],
    ["STOREFRONT_URL", "https://shop.example/in"],
    ["STOREFRONT_URL", "https://user:secret@shop.example"],
    ["BACKEND_URL", "http://localhost.evil.example"],
    ["BACKEND_URL", "not an address"],
    ["BILLDESK_API_BASE_URL", "http://uat1.billdesk.com/u2"],
    ["ZOHO_API_URL", "http://www.zohoapis.in"],
    ["ZOHO_ACCOUNTS_URL", "ftp://accounts.zoho.in"],
  ])("%s refuses %s", (name, value) => {
    expect(namesOf({ [name]: value })).toContain(name)
  })

  it("is refused or accepted, whatever its text, and never throws", () => {
    const names = Object.keys(environmentSchema.shape)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string({ maxLength: 60 })), (env) => {
        const read = readEnvironment(env)
        expect(read.ok || read.faults.length > 0).toBe(true)
      }),
    )
  })
})

describe("mail", () => {
  it("lies in the data folder until there is a server for it", () => {
    const settings = settingsOf({})
    expect(mailOptions(settings)).toMatchObject({
      folder: `${settings.dataDir}/mails`,
      from: demo.mail.from,
    })
    expect(mailOptions(settings)).not.toHaveProperty("smtpUrl")
  })

  it("with a server needs an address of its own to come from", () => {
    const server = { SMTP_URL: "smtps://user:canary@mail.example.in" }
    expect(namesOf(server)).toEqual(["MAIL_FROM"])
    expect(faultsOf(server).join()).not.toContain("canary")
    const own = { ...server, MAIL_FROM: "दुकान <orders@example.in>", MAIL_REPLY_TO: "care@example.in" }
    expect(mailOptions(settingsOf(own))).toMatchObject({
      smtpUrl: server.SMTP_URL,
      from: own.MAIL_FROM,
      replyTo: own.MAIL_REPLY_TO,
    })
  })
})

describe("links in mails", () => {
  const settings = settingsOf({ ...OWN_SECRETS, ...PUBLIC })

  it("lead to the shop's pages, with what a reader typed kept in its place", () => {
    expect(mailOptions(settings).passwordResetLink("a.b-c_d", "a+b&c@example.in")).toBe(
      "https://shop.example/account/reset?token=a.b-c_d&email=a%2Bb%26c%40example.in",
    )
    const { productLink, forgetLink } = stockNoticeOptions(settings)
    const product = { handle: "bottle", variantId: "variant_1" }
    expect(productLink({ ...product, locale: "en" })).toBe("https://shop.example/p/bottle?v=variant_1")
    expect(productLink({ ...product, locale: "hi" })).toBe("https://shop.example/hi/p/bottle?v=variant_1")
    expect(forgetLink({ id: "bisn_1", token: "t-_" })).toBe("https://shop.example/stock-notice/bisn_1?t=t-_")
  })
})

describe("BillDesk", () => {
  it("in uat and production wants every credential of its mode, and all are named at once", () => {
    expect(namesOf({ BILLDESK_ENVIRONMENT: "uat" })).toEqual([
      "BILLDESK_MERCHANT_ID",
      "BILLDESK_CLIENT_ID",
      "BILLDESK_HMAC_KEY",
    ])
    expect(namesOf({ BILLDESK_ENVIRONMENT: "uat", BILLDESK_MODE: "symmetric" })).toEqual([
      "BILLDESK_MERCHANT_ID",
      "BILLDESK_CLIENT_ID",
      "BILLDESK_KEY_ID",
      "BILLDESK_ENCRYPTION_KEY",
      "BILLDESK_SIGNING_KEY",
    ])
  })

  it("of the older protocol wants its own credentials, and refuses those of the other", () => {
    const legacy = { BILLDESK_PROTOCOL: "legacy", BILLDESK_MERCHANT_ID: "OURS" }
    const own = { ...legacy, BILLDESK_SECURITY_ID: "ours", BILLDESK_CHECKSUM_KEY: "own checksum key" }
    expect(namesOf({ ...legacy, BILLDESK_ENVIRONMENT: "uat" })).toEqual([
      "BILLDESK_SECURITY_ID",
      "BILLDESK_CHECKSUM_KEY",
    ])
    expect(namesOf({ ...own, BILLDESK_ENVIRONMENT: "uat" })).toEqual([])
    expect(
      namesOf({
        ...own,
        BILLDESK_ENVIRONMENT: "uat",
        BILLDESK_CHECKSUM_KEY: demo.billdeskLegacy.checksumKey,
      }),
    ).toEqual(["BILLDESK_CHECKSUM_KEY"])
    expect(namesOf({ ...legacy, BILLDESK_CLIENT_ID: "ours", BILLDESK_SIGNING_KEY_ID: "k" })).toEqual([
      "BILLDESK_CLIENT_ID",
      "BILLDESK_SIGNING_KEY_ID",
    ])
    expect(namesOf({ BILLDESK_SECURITY_ID: "ours", BILLDESK_CHECKSUM_TYPE: "crc" })).toEqual([
      "BILLDESK_SECURITY_ID",
      "BILLDESK_CHECKSUM_TYPE",
    ])
  })

  it("hands the plugin the options of the chosen protocol and none of the other", () => {
    const legacy = billDeskOptions(settingsOf({ BILLDESK_PROTOCOL: "legacy", BILLDESK_CHECKSUM_TYPE: "crc" }))
    expect(legacy).toMatchObject({
      protocol: "legacy",
      merchantId: demo.billdesk.merchantId,
      ...demo.billdeskLegacy,
      checksumType: "crc",
      legacyBaseUrl: "http://127.0.0.1:9010",
    })
    for (const name of ["mode", "clientId", "hmacKey", "itemCode", "apiBaseUrl"])
      expect(legacy).not.toHaveProperty(name)
    const jose = billDeskOptions(
      settingsOf({
        BILLDESK_MODE: "symmetric",
        BILLDESK_SIGNING_KEY_ID: "sign",
        BILLDESK_ENCRYPTION_KEY_ID: "encrypt",
        BILLDESK_PROXY_URL: "http://user:password@10.0.0.1:3128",
      }),
    )
    expect(jose).toMatchObject({
      protocol: "jose",
      ...demo.billdesk,
      signingKeyId: "sign",
      encryptionKeyId: "encrypt",
      proxyUrl: "http://user:password@10.0.0.1:3128",
      apiBaseUrl: "http://127.0.0.1:9010",
    })
    for (const name of ["securityId", "checksumKey", "checksumType", "legacyBaseUrl"])
      expect(jose).not.toHaveProperty(name)
  })

  it("in uat and production is not given the demo's credentials", () => {
    const env = { ...HMAC, BILLDESK_ENVIRONMENT: "uat", BILLDESK_HMAC_KEY: demo.billdesk.hmacKey }
    expect(namesOf(env)).toEqual(["BILLDESK_HMAC_KEY"])
  })

  it.each([
    ["production", "https://uat1.billdesk.com/u2"],
    ["production", "https://pguat.billdesk.io"],
    ["production", "http://127.0.0.1:9010"],
    ["production", "https://api.billdesk.com.evil.example"],
    ["uat", "https://api.billdesk.com"],
    ["uat", "https://gateway.example"],
    ["sandbox", "https://api.billdesk.com"],
    ["sandbox", "https://uat1.billdesk.com/u2"],
  ])("in %s does not talk to %s", (environment, url) => {
    const env = { ...PRODUCTION, BILLDESK_ENVIRONMENT: environment, BILLDESK_API_BASE_URL: url }
    expect(namesOf(env)).toContain("BILLDESK_API_BASE_URL")
  })

  it.each([
    ["production", "https://api.billdesk.com"],
    ["uat", "https://uat1.billdesk.com/u2/"],
    ["uat", "http://127.0.0.1:9010"],
    ["sandbox", "http://localhost:9999"],
  ])("in %s may talk to %s", (environment, url) => {
    const env = { ...PRODUCTION, BILLDESK_ENVIRONMENT: environment, BILLDESK_API_BASE_URL: url }
    expect(settingsOf(env).billdesk.apiBaseUrl).toBe(url.replace(/\/$/, ""))
  })

  it("has an encryption key of exactly 32 bytes that is not its signing key", () => {
    expect(namesOf({ BILLDESK_ENCRYPTION_KEY: "ä".repeat(32) })).toEqual(["BILLDESK_ENCRYPTION_KEY"])
    const same = "s".repeat(32)
    expect(namesOf({ BILLDESK_ENCRYPTION_KEY: same, BILLDESK_SIGNING_KEY: same })).toEqual([
      "BILLDESK_SIGNING_KEY",
    ])
  })
})

describe("a shop that others can reach", () => {
  it("starts with secrets of its own", () => {
    expect(settingsOf(PRODUCTION)).toMatchObject({
      cookieSecure: true,
      billdesk: { environment: "production", apiBaseUrl: undefined },
    })
  })

  it("is refused while it uses the demo's secrets, in production and on any public address", () => {
    const secrets = Object.keys(OWN_SECRETS)
    expect(namesOf({ ...PRODUCTION, ...Object.fromEntries(secrets.map((name) => [name, ""])) })).toEqual(
      secrets,
    )
    expect(namesOf(PUBLIC)).toEqual(secrets)
  })

  it("in production has public addresses", () => {
    expect(namesOf({ ...PRODUCTION, STOREFRONT_URL: "", BACKEND_URL: "" })).toEqual([
      "STOREFRONT_URL",
      "BACKEND_URL",
    ])
  })

  it("sends its session cookie over https only", () => {
    expect(namesOf({ ...PRODUCTION, COOKIE_SECURE: "off" })).toEqual(["COOKIE_SECURE"])
    expect(namesOf({ COOKIE_SECURE: "on", BACKEND_URL: "http://localhost:9000" })).toEqual(["COOKIE_SECURE"])
    expect(settingsOf({ COOKIE_SECURE: "off" }).cookieSecure).toBe(false)
  })

  it("runs as several processes only with Redis", () => {
    expect(namesOf({ WORKER_MODE: "worker" })).toEqual(["WORKER_MODE"])
    expect(settingsOf({ WORKER_MODE: "server", REDIS_URL: "redis://localhost:6379" }).workerMode).toBe(
      "server",
    )
  })

  it("wants Zoho's client in production, and no refresh token where a person connects in the admin", () => {
    expect(namesOf({ ZOHO_ENVIRONMENT: "production" })).toEqual(["ZOHO_CLIENT_ID", "ZOHO_CLIENT_SECRET"])
    const own = { ZOHO_ENVIRONMENT: "production", ZOHO_CLIENT_ID: "1000.OURS", ZOHO_CLIENT_SECRET: "ours" }
    expect(namesOf(own)).toEqual([])
    expect(namesOf({ ...own, ZOHO_REFRESH_TOKEN: demo.zoho.refreshToken })).toEqual(["ZOHO_REFRESH_TOKEN"])
    const options = zohoOptions(settingsOf(own))
    expect(options).toMatchObject({ backendUrl: "http://localhost:9000", refreshToken: undefined })
  })

  it("of the sandbox with a client of its own gets no refresh token of the demo's", () => {
    expect(settingsOf({ ZOHO_CLIENT_ID: "1000.OURS" }).zoho.refreshToken).toBeUndefined()
  })
})

describe("the production profile", () => {
  const OPEN = {
    ...OWN_SECRETS,
    ...PUBLIC,
    SHOP_PROFILE: "production",
    REDIS_URL: "redis://127.0.0.1:6379",
    ALLOW_SANDBOX: "on",
  }

  it("opens with Redis, https addresses and secrets of its own, and with sandboxes when it is told so", () => {
    expect(faultsOf(OPEN)).toEqual([])
  })

  it("by itself is refused with everything that it lacks, told at once", () => {
    expect(namesOf({ SHOP_PROFILE: "production" }).toSorted()).toEqual(
      [
        ...["ADMIN_PASSWORD", "COOKIE_SECRET", "DATA_KEY", "JWT_SECRET", "REVALIDATE_SECRET"],
        ...["BACKEND_URL", "STOREFRONT_URL", "REDIS_URL"],
        ...["BILLDESK_ENVIRONMENT", "ZOHO_ENVIRONMENT", "SMTP_URL"],
      ].toSorted(),
    )
  })

  it.each([
    ["REDIS_URL", { REDIS_URL: undefined }],
    ["STOREFRONT_URL", { STOREFRONT_URL: "http://localhost:8000" }],
    ["BACKEND_URL", { BACKEND_URL: undefined }],
    ["JWT_SECRET", { JWT_SECRET: undefined }],
    ["DATA_KEY", { DATA_KEY: demo.secrets.dataKey }],
    ["ADMIN_PASSWORD", { ADMIN_PASSWORD: undefined }],
  ])("is refused for %s alone", (name, change) => {
    expect(namesOf({ ...OPEN, ...change })).toEqual([name])
  })

  it("is refused for each sandbox alone, unless it is told so", () => {
    const own = { ...OPEN, ALLOW_SANDBOX: undefined }
    const real = {
      ...HMAC,
      BILLDESK_ENVIRONMENT: "production",
      ZOHO_ENVIRONMENT: "off",
      SMTP_URL: "smtp://mail.example",
      MAIL_FROM: "shop@shop.example",
    }
    expect(faultsOf({ ...own, ...real })).toEqual([])
    expect(namesOf({ ...own, ...real, BILLDESK_ENVIRONMENT: "sandbox" })).toEqual(["BILLDESK_ENVIRONMENT"])
    expect(namesOf({ ...own, ...real, ZOHO_ENVIRONMENT: "sandbox" })).toEqual(["ZOHO_ENVIRONMENT"])
    expect(namesOf({ ...own, ...real, SMTP_URL: undefined })).toEqual(["SMTP_URL"])
  })

  it("asks nothing more of the demo", () => {
    expect(faultsOf({ SHOP_PROFILE: "demo" })).toEqual([])
  })
})

describe("Google Analytics", () => {
  const secret = "s".repeat(22)

  it("is off unless it is configured: events stay in the data folder, and need no consent there", () => {
    const settings = settingsOf({})
    expect(settings.ga4).toBeUndefined()
    expect(analyticsProvider(settings).options).toEqual({
      file: `${settings.dataDir}/analytics/events.jsonl`,
    })
    expect(commerceEventsOptions(settings)).toEqual({ keepWithoutConsent: true })
  })

  it("is told only with consent, and in place of the file", () => {
    const settings = settingsOf({ GA4_MEASUREMENT_ID: "G-ABC123DEF4", GA4_API_SECRET: secret })
    expect(analyticsProvider(settings)).toMatchObject({
      id: "ga4",
      options: { measurementId: "G-ABC123DEF4", apiSecret: secret },
    })
    expect(commerceEventsOptions(settings)).toEqual({ keepWithoutConsent: false })
  })

  it("wants both of its variables or none", () => {
    expect(namesOf({ GA4_MEASUREMENT_ID: "G-ABC123DEF4" })).toEqual(["GA4_API_SECRET"])
    expect(namesOf({ GA4_API_SECRET: secret })).toEqual(["GA4_MEASUREMENT_ID"])
  })
})

describe("the list of faults", () => {
  it("holds every fault at once, those of single variables and those between them", () => {
    const env = {
      BILLDESK_ENVIRONMENT: "uat",
      BILLDESK_API_BASE_URL: "https://api.billdesk.com",
      ZOHO_ENVIRONMENT: "production",
      BACKEND_PORT: "many",
      JWT_SECRET: "short",
      WORKER_MODE: "worker",
      STOREFRONT_URL: "http://shop.example",
    }
    expect(new Set(namesOf(env))).toEqual(
      new Set([
        "BACKEND_PORT",
        "JWT_SECRET",
        "STOREFRONT_URL",
        "WORKER_MODE",
        "BILLDESK_API_BASE_URL",
        "BILLDESK_MERCHANT_ID",
        "BILLDESK_CLIENT_ID",
        "BILLDESK_HMAC_KEY",
        "ZOHO_CLIENT_ID",
        "ZOHO_CLIENT_SECRET",
      ]),
    )
  })

  it("never repeats a value, be it right or wrong", () => {
    const names = Object.keys(environmentSchema.shape)
    fc.assert(
      fc.property(
        fc.subarray(names, { minLength: 1 }),
        fc.constantFrom("", "https://", "http://", "redis://"),
        (set, prefix) => {
          const canary = randomBytes(12).toString("hex")
          const faults = faultsOf(Object.fromEntries(set.map((name) => [name, `${prefix}${canary}`])))
          expect(faults.join("\n")).not.toContain(canary)
        },
      ),
    )
  })
})
