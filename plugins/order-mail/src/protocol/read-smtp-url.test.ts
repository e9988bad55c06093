import { expect, test } from "vitest"
import { readSmtpUrl } from "./read-smtp-url"

const serverOf = (text: string) => {
  const reading = readSmtpUrl(text)
  if (!reading.ok) throw new Error(reading.fault)
  return reading.server
}

test("smtp wants STARTTLS on port 587, smtps speaks TLS on 465, and this machine needs neither", () => {
  expect(serverOf("smtp://mail.example.in")).toMatchObject({ port: 587, tls: "starttls", login: undefined })
  expect(serverOf("smtps://mail.example.in/")).toMatchObject({ port: 465, tls: "implicit" })
  expect(serverOf("smtp://127.0.0.1:1025")).toMatchObject({ port: 1025, tls: "off" })
  expect(serverOf("smtp://[::1]:1025")).toMatchObject({ host: "::1", tls: "off" })
  expect(serverOf("smtp://127.0.0.1:1025?tls=required")).toMatchObject({ tls: "starttls" })
  expect(serverOf("smtp://relay.internal:25?tls=off")).toMatchObject({ port: 25, tls: "off" })
})

test("user and password are read as they were meant, and are printed nowhere", () => {
  const server = serverOf("smtps://shop%40example.in:p%3Ass%2Fw%40rd@mail.example.in")
  expect(server.login?.user).toBe("shop@example.in")
  expect(server.login?.password.reveal()).toBe("p:ss/w@rd")
  expect(JSON.stringify(server)).not.toContain("p:ss")
})

test.each([
  ["nothing of an address", "mail.example.in"],
  ["another scheme", "https://mail.example.in"],
  ["no host", "smtp://"],
  ["a path", "smtp://mail.example.in/inbox"],
  ["a user alone", "smtp://canary@mail.example.in"],
  ["a bad percent sign", "smtp://canary:50%@mail.example.in"],
  ["a word it does not know", "smtp://mail.example.in?secure=true"],
  ["smtps without TLS", "smtps://mail.example.in?tls=off"],
  ["a password in the clear to another machine", "smtp://canary:canary@mail.example.in?tls=off"],
])("%s is refused in a sentence that repeats nothing", (_what, text) => {
  const reading = readSmtpUrl(text)
  expect(reading.ok ? "" : reading.fault).toMatch(/^(?!.*(?:canary|example))\S.*\.$/)
})
