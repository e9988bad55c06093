import { expect, test } from "vitest"
import { storefrontEnvironment } from "./backend-environment.ts"

test("the storefront's process gets no key and no password of the backend", () => {
  const secret = {
    DATABASE_URL: "postgres://canary",
    REDIS_URL: "redis://canary",
    JWT_SECRET: "canary",
    COOKIE_SECRET: "canary",
    DATA_KEY: "canary",
    ADMIN_PASSWORD: "canary",
    BILLDESK_HMAC_KEY: "canary",
    ZOHO_CLIENT_SECRET: "canary",
    SMTP_URL: "smtps://user:canary@mail.example.in",
    MAIL_FROM: "canary",
  }
  const env = storefrontEnvironment({ ...secret, STOREFRONT_PORT: "8000" }, 9000)
  expect(JSON.stringify(env)).not.toContain("canary")
  expect(env["STOREFRONT_PORT"]).toBe("8000")
})
