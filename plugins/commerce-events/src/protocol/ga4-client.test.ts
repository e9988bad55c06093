import { createServer, type Server } from "node:http"
import { httpCall } from "medusa-integration-kit"
import { afterEach, beforeEach, expect, it } from "vitest"
import { Ga4Client } from "./ga4-client"

const SECRET = "c4n4ry-s3cr3t-of-ga4"
let server: Server
let taken: { readonly url: string; readonly body: unknown }[]
let status: number

beforeEach(async () => {
  taken = []
  status = 204
  server = createServer((request, response) => {
    let text = ""
    request.on("data", (chunk) => (text += String(chunk)))
    request.on("end", () => {
      taken.push({ url: request.url ?? "", body: JSON.parse(text) })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

const client = () => {
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  const endpoint = `http://127.0.0.1:${port}/mp/collect`
  return new Ga4Client({ endpoint, measurementId: "G-ABC123DEF4", apiSecret: SECRET }, httpCall)
}
const message = {
  clientId: "1234567890.1690000000",
  at: new Date("2026-11-22T10:00:00.123Z"),
  name: "purchase",
  params: { transaction_id: "SL1042", value: 1499 },
}

it("an event travels as the Measurement Protocol has it, and never for advertising", async () => {
  expect(await client().send(message)).toEqual({ kind: "taken" })
  expect(taken).toEqual([
    {
      url: `/mp/collect?measurement_id=G-ABC123DEF4&api_secret=${SECRET}`,
      body: {
        client_id: "1234567890.1690000000",
        timestamp_micros: 1795341600123000,
        consent: { ad_user_data: "DENIED", ad_personalization: "DENIED" },
        events: [
          { name: "purchase", params: { transaction_id: "SL1042", value: 1499, engagement_time_msec: 1 } },
        ],
      },
    },
  ])
})

it("an answer that is no yes is told by its code, without the secret", async () => {
  status = 503
  const answer = await client().send(message)
  expect(answer).toEqual({ kind: "refused", code: "http_503" })
  const gone = client()
  await new Promise((resolve) => server.close(resolve))
  expect(JSON.stringify(await gone.send(message))).not.toContain(SECRET)
  expect(await gone.send(message)).toEqual({ kind: "refused", code: "ECONNREFUSED" })
})
