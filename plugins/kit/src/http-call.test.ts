import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"

import { afterEach, describe, expect, it } from "vitest"

import { httpCall } from "./http-call"
import type { HttpRequest } from "./http-exchange"

let server: Server | undefined

afterEach(
  () =>
    new Promise<void>((resolve) => {
      if (!server) return resolve()
      server.closeAllConnections()
      server.close(() => resolve())
      server = undefined
    }),
)

/** Listens on loopback and answers as told. @returns its address */
function listen(answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void): Promise<string> {
  const listening = createServer(answer)
  server = listening
  return new Promise((resolve, reject) => {
    listening.listen(0, "127.0.0.1", () => {
      const address = listening.address()
      if (address === null || typeof address === "string") reject(new Error("no port"))
      else resolve(`http://127.0.0.1:${address.port}`)
    })
  })
}

const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: "GET",
  url,
  timeoutMs: 2000,
  maxAnswerBytes: 1000,
  ...more,
})

describe("one HTTP exchange", () => {
  it("sends method, headers and body as they are", async () => {
    const url = await listen((incoming, outgoing) => {
      const chunks: Buffer[] = []
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk))
      incoming.on("end", () => {
        const { "content-type": type, "bd-traceid": trace } = incoming.headers
        outgoing.end([incoming.method, incoming.url, type, trace, Buffer.concat(chunks).toString()].join("|"))
      })
    })
    const answer = await httpCall(
      get(`${url}/a?b=1`, {
        method: "POST",
        headers: { "Content-Type": "application/jose", "BD-Traceid": "T1" },
        body: "päylōad",
      }),
    )
    expect(answer).toMatchObject({
      kind: "answered",
      status: 200,
      body: "POST|/a?b=1|application/jose|T1|päylōad",
    })
  })

  it.each([200, 204, 400, 409, 500, 503])(
    "is answered with status %i, which is nobody's exception",
    async (status) => {
      const url = await listen((_, outgoing) => outgoing.writeHead(status, { "x-seen": "yes" }).end())
      const answer = await httpCall(get(url))
      expect(answer).toMatchObject({ kind: "answered", status, body: "" })
      expect(answer.kind === "answered" && answer.headers.get("X-Seen")).toBe("yes")
    },
  )

  it("does not follow a redirect", async () => {
    let requests = 0
    const url = await listen((_, outgoing) => {
      requests += 1
      outgoing.writeHead(302, { location: "/elsewhere" }).end()
    })
    expect(await httpCall(get(url))).toMatchObject({ kind: "answered", status: 302 })
    expect(requests).toBe(1)
  })

  it("was certainly not sent when nobody listens", async () => {
    const url = await listen((_, outgoing) => outgoing.end())
    const closed = server
    server = undefined
    await new Promise((resolve) => closed?.close(resolve))
    expect(await httpCall(get(url))).toMatchObject({ kind: "not_sent", code: "ECONNREFUSED" })
  })

  it("was certainly not sent when the host has no address", async () => {
    const answer = await httpCall(get("http://nobody.invalid/"))
    expect(answer.kind).toBe("not_sent")
  })

  it("has no answer when the connection breaks after sending, and is not sent again", async () => {
    let requests = 0
    const url = await listen((incoming) => {
      requests += 1
      incoming.socket.destroy()
    })
    expect(await httpCall(get(url, { method: "POST", body: "once" }))).toMatchObject({
      kind: "no_answer",
      code: "connection_lost",
    })
    expect(requests).toBe(1)
  })

  it("has no answer when the answer breaks off in its middle", async () => {
    const url = await listen((_, outgoing) => {
      outgoing.writeHead(200, { "content-length": "100" })
      outgoing.write("half", () => outgoing.destroy())
    })
    expect(await httpCall(get(url))).toMatchObject({ kind: "no_answer", code: "connection_lost" })
  })

  it("has no answer when the time is over before the first byte", async () => {
    const url = await listen(() => undefined)
    expect(await httpCall(get(url, { timeoutMs: 60 }))).toMatchObject({ kind: "no_answer", code: "timeout" })
  })

  it("has no answer when the time is over before the last byte", async () => {
    const url = await listen((_, outgoing) => {
      outgoing.writeHead(200)
      outgoing.write("slow")
    })
    expect(await httpCall(get(url, { timeoutMs: 100 }))).toMatchObject({ kind: "no_answer", code: "timeout" })
  })

  it("takes an answer of exactly the allowed size and none that is larger", async () => {
    const url = await listen((incoming, outgoing) => outgoing.end("x".repeat(Number(incoming.url?.slice(1)))))
    expect(await httpCall(get(`${url}/1000`))).toMatchObject({ kind: "answered" })
    expect(await httpCall(get(`${url}/1001`))).toMatchObject({ kind: "no_answer", code: "answer_too_large" })
  })

  it("counts bytes, not characters", async () => {
    const url = await listen((_, outgoing) => outgoing.end("₹".repeat(334)))
    expect(await httpCall(get(url))).toMatchObject({ kind: "no_answer", code: "answer_too_large" })
  })
})
