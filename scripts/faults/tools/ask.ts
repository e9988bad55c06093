import { request } from "node:http"

export interface Answer {
  status: number
  location: string
  text: string
  /** Milliseconds until the whole answer was there. */
  took: number
}

export interface Question {
  method: "GET" | "POST" | "DELETE"
  url: string
  headers?: Record<string, string>
  body?: string | Buffer
  /** Milliseconds for the whole exchange; 60 s by default. */
  patience?: number
}

/**
 * One HTTP exchange on a connection of its own: a kept one would tell of a server that is long dead.
 *
 * @throws when there is no whole answer
 */
export function ask(question: Question): Promise<Answer> {
  const { method, url, headers = {}, body, patience = 60_000 } = question
  const start = Date.now()
  return new Promise((settle, fail) => {
    const asked = request(url, { method, headers, agent: false, timeout: patience }, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("error", fail)
      response.on("end", () => {
        settle({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? "",
          text: Buffer.concat(chunks).toString("utf8"),
          took: Date.now() - start,
        })
      })
    })
    asked.on("timeout", () => asked.destroy(new Error(`no answer within ${String(patience)} ms`)))
    asked.on("error", fail)
    asked.end(body)
  })
}
