import { paise, type HttpAnswer, type HttpRequest } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"

import { createLegacyClient, type LegacyExchange } from "./client"
import { sealMessage } from "./seal-message"
import { asked, byHmac, orderId, queryFields, refundFields, refundRequest } from "./test-data"

/** A client whose wire gives one answer and remembers what was sent. */
function clientOn(answer: HttpAnswer) {
  const sent: HttpRequest[] = []
  const exchanges: LegacyExchange[] = []
  const client = createLegacyClient({
    credentials: byHmac,
    baseUrl: "https://uat.billdesk.com",
    call: (request) => {
      sent.push(request)
      return Promise.resolve(answer)
    },
    clock: () => asked,
    timeoutMs: 5000,
    onExchange: (exchange) => exchanges.push(exchange),
  })
  return { client, sent, exchanges }
}

const answered = (body: string, status = 200): HttpAnswer => ({
  kind: "answered",
  status,
  headers: new Headers(),
  body,
})

const goodQuery = sealMessage(queryFields(), byHmac)

it("a query is one form post, and its answer is believed when its checksum is right", async () => {
  const { client, sent } = clientOn(answered(`${goodQuery}\n`))
  expect(await client.query(orderId)).toMatchObject({ kind: "accepted", value: { found: true } })
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    method: "POST",
    url: "https://uat.billdesk.com/pgidsk/PGIQueryController",
    timeoutMs: 5000,
  })
  expect(new URLSearchParams(sent[0]?.body).get("msg")).toMatch(
    /^0122\|DEMOMERC\|ORD0000000001\|20250101103000\|/,
  )
})

it("a refund is one form post", async () => {
  const { client, sent } = clientOn(answered(sealMessage(refundFields(), byHmac)))
  expect(await client.refund(refundRequest)).toMatchObject({ kind: "accepted" })
  expect(sent.map(({ url }) => url)).toEqual(["https://uat.billdesk.com/pgidsk/PGIRefundController"])
})

describe("an answer that tells nothing is unknown, and nothing is sent again", () => {
  const answers: [string, HttpAnswer, string][] = [
    ["empty", answered(""), "empty_answer"],
    ["blank", answered(" \r\n"), "empty_answer"],
    ["a page", answered("<!doctype html><h1>Maintenance</h1>"), "unverifiable_answer"],
    ["plain words", answered("Checksum validation failed"), "unverifiable_answer"],
    ["JSON", answered('{"status":500}'), "unverifiable_answer"],
    ["a wrong checksum", answered(`${goodQuery.slice(0, -1)}x`), "unverifiable_answer"],
    ["cut off", answered(goodQuery.slice(0, -20)), "unverifiable_answer"],
    [
      "an echo of the request",
      answered(sealMessage(["0122", "DEMOMERC", orderId, "20250101103000"], byHmac)),
      "unreadable_answer",
    ],
    ["500, though signed", answered(goodQuery, 500), "server_error"],
    ["403, though signed", answered(goodQuery, 403), "server_error"],
    ["a redirect", answered("", 302), "server_error"],
    ["a timeout", { kind: "no_answer", code: "timeout" }, "timeout"],
    ["a broken connection", { kind: "no_answer", code: "connection_lost" }, "connection_lost"],
    ["too large", { kind: "no_answer", code: "answer_too_large" }, "answer_too_large"],
  ]
  it.each(answers)("%s", async (_, answer, code) => {
    const { client, sent } = clientOn(answer)
    expect(await client.query(orderId)).toMatchObject({ kind: "unknown", code })
    expect(await client.refund(refundRequest)).toMatchObject({ kind: "unknown" })
    expect(sent).toHaveLength(2)
  })
})

it("what certainly was not sent is refused", async () => {
  const { client } = clientOn({ kind: "not_sent", code: "ECONNREFUSED", cause: undefined })
  expect(await client.refund(refundRequest)).toMatchObject({ kind: "refused", code: "unreachable" })
})

it("a refund that cannot be put in BillDesk's form is refused before anything is sent", async () => {
  const { client, sent } = clientOn(answered(goodQuery))
  expect(await client.refund({ ...refundRequest, amount: paise(0) })).toMatchObject({
    kind: "refused",
    code: "invalid_request",
  })
  expect(sent).toEqual([])
})

it("an exchange tells what came of it and shows no text of either direction", async () => {
  const { client, exchanges } = clientOn(answered("<html>"))
  await client.query(orderId)
  expect(exchanges).toMatchObject([
    { call: "query", httpStatus: 200, outcome: "unknown", code: "unverifiable_answer" },
  ])
  expect(JSON.stringify(exchanges)).not.toContain("DEMOMERC")
})
