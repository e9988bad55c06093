import { expect, test } from "vitest"
import { logInActOf } from "./log-in-acts"

test.each([
  ["POST", "/auth/user/emailpass", "logged in"],
  ["POST", "/auth/customer/emailpass/register", "registered"],
  ["POST", "/auth/user/emailpass/reset-password", "password reset asked"],
  ["POST", "/auth/user/emailpass/update", "credentials changed"],
  ["POST", "/auth/customer/google", "log-in begun"],
  ["GET", "/auth/customer/google/callback", "logged in"],
])("%s %s is kept as %s", (method, path, done) => {
  expect(logInActOf(method, path)?.done).toBe(done)
})

test.each([
  ["POST", "/auth/session"],
  ["POST", "/auth/token/refresh"],
  ["POST", "/auth/mfa/challenge"],
  ["GET", "/auth/user/emailpass"],
  ["POST", "/admin/users"],
  ["POST", "/auth/user"],
])("%s %s is no log-in", (method, path) => {
  expect(logInActOf(method, path)).toBeUndefined()
})
