import { z } from "zod"

export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** Sends JSON and gives back whatever is answered, errors too. */
export type Send = (method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<Answer>

/** The part of axios that Medusa's runner hands out and the tests use. */
interface Api {
  request(config: object): Promise<unknown>
}

// The runner hands out a proxy, which has its members only when they are asked for.
const apiSchema = z.custom<Api>(
  (value) =>
    typeof value === "object" && value !== null && typeof Reflect.get(value, "request") === "function",
)
const answerSchema = z.object({ status: z.number(), data: z.unknown(), headers: z.unknown() })

/** Calls with the given headers, every status as a value. */
export function sender(api: unknown, headers: Readonly<Record<string, string>>): Send {
  return async (method, path, body) => {
    const config = { method, url: path, data: body, headers, validateStatus: () => true }
    const { status, data } = answerSchema.parse(await apiSchema.parse(api).request(config))
    return { status, body: data }
  }
}

/** The headers of a GET, by their names in lower case. */
export async function headersOf(api: unknown, path: string): Promise<Record<string, unknown>> {
  const answer = await apiSchema.parse(api).request({ method: "GET", url: path, responseType: "arraybuffer" })
  return z.record(z.string(), z.unknown()).parse({ ...Object(answerSchema.parse(answer).headers) })
}
