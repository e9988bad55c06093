import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { createServer as createTlsServer } from "node:https"
import { connect, createServer as createTcpServer, type Server as TcpServer, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inspect } from "node:util"

import { describe, expect, it, onTestFinished } from "vitest"

import type { HttpRequest } from "./http-exchange"
import { proxiedHttpCall } from "./http-call-proxied"
import { Secret } from "./secret"

type Answer = (incoming: IncomingMessage, outgoing: ServerResponse) => void

/** Listens on loopback until the test ends. @returns the port */
function listen(server: TcpServer): Promise<number> {
  onTestFinished(() => void server.close())
  return new Promise((resolve, reject) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      if (address === null || typeof address === "string") reject(new Error("no port"))
      else resolve(address.port)
    })
  })
}

const target = async (answer: Answer): Promise<string> =>
  `http://127.0.0.1:${await listen(createServer(answer))}`

interface Proxy {
  readonly url: string
  readonly tunnels: { readonly to: string | undefined; readonly authorization: string | undefined }[]
}

/** A real proxy: joins two sockets for CONNECT, and knows no other method. */
async function startProxy(refuseWith?: number): Promise<Proxy> {
  const tunnels: Proxy["tunnels"] = []
  const server = createServer((_, outgoing) => outgoing.writeHead(405).end())
  server.on("connect", (incoming: IncomingMessage, client: Socket) => {
    tunnels.push({ to: incoming.url, authorization: incoming.headers["proxy-authorization"] })
    if (refuseWith !== undefined) return void client.end(`HTTP/1.1 ${refuseWith} No\r\n\r\n`)
    const { hostname, port } = new URL(`http://${incoming.url}`)
    const upstream = connect(Number(port || 80), hostname, () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n")
      upstream.pipe(client).pipe(upstream)
    })
    for (const [from, to] of [
      [upstream, client],
      [client, upstream],
    ] as const) {
      from.on("error", () => to.destroy())
      from.on("close", () => to.destroy())
    }
  })
  return { url: `http://127.0.0.1:${await listen(server)}`, tunnels }
}

const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: "GET",
  url,
  timeoutMs: 2000,
  maxAnswerBytes: 1000,
  ...more,
})

const post = (url: string, more: Partial<HttpRequest> = {}): HttpRequest =>
  get(url, { method: "POST", body: "once", ...more })

describe("one HTTP exchange through a proxy", () => {
  it("reaches its target by a tunnel, with method, headers and body as they are", async () => {
    const url = await target((incoming, outgoing) => {
      const chunks: Buffer[] = []
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk))
      incoming.on("end", () => {
        const { "content-type": type, "proxy-authorization": leaked } = incoming.headers
        const said = [incoming.method, incoming.url, type, leaked, Buffer.concat(chunks).toString()]
        outgoing.writeHead(200, { "BD-Traceid": "T1" }).end(said.join("|"))
      })
    })
    const proxy = await startProxy()
    const answer = await proxiedHttpCall(proxy.url)(
      get(`${url}/a?b=1`, {
        method: "POST",
        headers: { "Content-Type": "application/jose" },
        body: "päylōad",
      }),
    )
    expect(answer).toMatchObject({
      kind: "answered",
      status: 200,
      body: "POST|/a?b=1|application/jose||päylōad",
    })
    expect(answer.kind === "answered" && answer.headers.get("bd-traceid")).toBe("T1")
    expect(proxy.tunnels).toEqual([{ to: new URL(url).host, authorization: undefined }])
  })

  it("shows the proxy its password and nobody else", async () => {
    const url = await target((_, outgoing) => outgoing.end("ok"))
    const proxy = await startProxy(407)
    const secret = new Secret(proxy.url.replace("http://", "http://me:Pa55w%20rd@"))
    const answer = await proxiedHttpCall(secret)(get(url))
    expect(proxy.tunnels[0]?.authorization).toBe(`Basic ${Buffer.from("me:Pa55w rd").toString("base64")}`)
    expect(answer).toMatchObject({ kind: "not_sent", code: "PROXY_ANSWERED_407" })
    expect(inspect(answer, { depth: 20 })).not.toMatch(/Pa55w|bWU6/)
  })

  it("is encrypted from end to end where its target is https", async () => {
    const { key, cert } = certificate()
    let reached = 0
    const server = createTlsServer({ key, cert }, (_, outgoing) => {
      reached += 1
      outgoing.end("sealed")
    })
    const port = await listen(server)
    const proxy = await startProxy()
    // A certificate that nobody vouches for is refused: the proxy cannot put itself in the middle.
    const answer = await proxiedHttpCall(proxy.url)(post(`https://127.0.0.1:${port}/`))
    expect(answer.kind).not.toBe("answered")
    expect(proxy.tunnels).toHaveLength(1)
    expect(reached).toBe(0)
  })

  it.each([204, 409, 503])("is answered with status %i, which is nobody's exception", async (status) => {
    const url = await target((_, outgoing) => outgoing.writeHead(status).end())
    const { url: proxy } = await startProxy()
    expect(await proxiedHttpCall(proxy)(get(url))).toMatchObject({ kind: "answered", status, body: "" })
  })

  it("does not follow a redirect", async () => {
    let requests = 0
    const url = await target((_, outgoing) => {
      requests += 1
      outgoing.writeHead(307, { location: "/elsewhere" }).end()
    })
    const { url: proxy } = await startProxy()
    expect(await proxiedHttpCall(proxy)(post(url))).toMatchObject({ kind: "answered", status: 307 })
    expect(requests).toBe(1)
  })

  it("has no answer when the connection breaks after sending, and is not sent again", async () => {
    let requests = 0
    const url = await target((incoming) => {
      requests += 1
      incoming.socket.destroy()
    })
    const { url: proxy } = await startProxy()
    expect(await proxiedHttpCall(proxy)(post(url))).toMatchObject({
      kind: "no_answer",
      code: "connection_lost",
    })
    expect(requests).toBe(1)
  })

  it("has no answer when the tunnel breaks as soon as it stands, and makes no storm of connections", async () => {
    let connections = 0
    const port = await listen(
      createTcpServer((socket) => {
        connections += 1
        socket.on("error", () => undefined)
        socket.once("data", () => socket.end("HTTP/1.1 200 Connection established\r\n\r\n"))
      }),
    )
    const answer = await proxiedHttpCall(`http://127.0.0.1:${port}`)(post("http://127.0.0.1:7199/"))
    expect(answer.kind).toBe("no_answer")
    expect(connections).toBeLessThan(3)
  })

  it("has no answer when the time is over", async () => {
    const url = await target(() => undefined)
    const { url: proxy } = await startProxy()
    expect(await proxiedHttpCall(proxy)(post(url, { timeoutMs: 100 }))).toMatchObject({
      kind: "no_answer",
      code: "timeout",
    })
  })

  it("takes an answer of exactly the allowed size and none that is larger", async () => {
    const url = await target((incoming, outgoing) => outgoing.end("x".repeat(Number(incoming.url?.slice(1)))))
    const call = proxiedHttpCall((await startProxy()).url)
    expect(await call(get(`${url}/1000`))).toMatchObject({ kind: "answered" })
    expect(await call(get(`${url}/1001`))).toMatchObject({ kind: "no_answer", code: "answer_too_large" })
  })

  it("goes on working after exchanges that failed", async () => {
    let requests = 0
    const url = await target((incoming, outgoing) => {
      requests += 1
      if (requests < 3) incoming.socket.destroy()
      else outgoing.end("well")
    })
    const call = proxiedHttpCall((await startProxy()).url)
    expect((await call(post(url))).kind).toBe("no_answer")
    expect((await call(post(url))).kind).toBe("no_answer")
    expect(await call(post(url))).toMatchObject({ kind: "answered", body: "well" })
  })
})

describe("nothing was sent", () => {
  const nobody = async (): Promise<string> => {
    const server = createServer()
    const port = await listen(server)
    await new Promise((resolve) => server.close(resolve))
    return `http://127.0.0.1:${port}`
  }

  it("when the proxy is dead", async () => {
    let requests = 0
    const url = await target((_, outgoing) => {
      requests += 1
      outgoing.end()
    })
    expect(await proxiedHttpCall(await nobody())(post(url))).toMatchObject({
      kind: "not_sent",
      code: "ECONNREFUSED",
    })
    expect(requests).toBe(0)
  })

  it("when the proxy has no address", async () => {
    const answer = await proxiedHttpCall("http://nobody.invalid:3128")(post(await nobody()))
    expect(answer.kind).toBe("not_sent")
  })

  it.each([403, 407, 502])("when the proxy answers %i instead of making a tunnel", async (status) => {
    const proxy = await startProxy(status)
    expect(await proxiedHttpCall(proxy.url)(post(await nobody()))).toMatchObject({
      kind: "not_sent",
      code: `PROXY_ANSWERED_${status}`,
    })
    expect(proxy.tunnels).toHaveLength(1)
  })

  it.each<[string, (socket: Socket) => void]>([
    ["drops the connection", (socket) => socket.destroy()],
    ["drops the connection when it is asked", (socket) => socket.once("data", () => socket.destroy())],
    ["speaks another language", (socket) => socket.end("SSH-2.0-Server\r\n")],
  ])("when the proxy %s, and it is not tried again", async (_, behave) => {
    let connections = 0
    const port = await listen(
      createTcpServer((socket) => {
        connections += 1
        socket.on("error", () => undefined)
        behave(socket)
      }),
    )
    const answer = await proxiedHttpCall(`http://127.0.0.1:${port}`)(post(await nobody()))
    expect(answer).toMatchObject({ kind: "not_sent" })
    expect(connections).toBe(1)
  })
})

it.each(["", "proxy.example:3128", "socks5://me:Pa55word@proxy.example", "http://", "file:///etc/Pa55word"])(
  "%j is no proxy, which is said at once and without repeating it",
  (url) => {
    expect(() => proxiedHttpCall(url)).toThrow(/^(?!.*Pa55word).*proxy's address/)
  },
)

/** Signed by itself, made for this test. */
function certificate(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")]
  const subject = ["-subj", "/CN=127.0.0.1", "-days", "1", "-nodes"]
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-keyout",
      key,
      "-out",
      cert,
      ...subject,
    ],
    { stdio: "ignore" },
  )
  return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") }
}
