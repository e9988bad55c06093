import { expect, test } from "vitest"
import { nameVariables } from "./name-variables"

test("an option is called by the variable that sets it here, and another plugin's of the same name is not", () => {
  expect(nameVariables("Mail", "Give the server (the option smtpUrl) and the option brand.")).toBe(
    "Give the server (SMTP_URL) and the option brand.",
  )
  expect(nameVariables("Zoho CRM", "uat as the option environment")).toBe("uat as ZOHO_ENVIRONMENT")
  expect(nameVariables("Order desk", "the option environment")).toBe("the option environment")
})
