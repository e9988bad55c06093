/** What a request was answered. */
export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers: Readonly<Record<string, unknown>>
}

/** Sends JSON and gives back whatever is answered, errors too. */
export type Send = (method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<Answer>

/** The part of axios that Medusa's runner hands out and the tests use. */
interface Api {
  request(config: object): Promise<{ status: number; data: unknown; headers: Record<string, unknown> }>
}

/** Fetches a file as its bytes; axios takes the byte order mark off a text. */
export async function download(
  given: unknown,
  headers: Record<string, string>,
  path: string,
): Promise<Answer> {
  const api = given as Api
  const config = {
    method: "GET",
    url: path,
    headers,
    responseType: "arraybuffer",
    validateStatus: () => true,
  }
  const answer = await api.request(config)
  return {
    status: answer.status,
    body: Buffer.from(answer.data as Uint8Array).toString("utf8"),
    headers: answer.headers,
  }
}

export function sender(given: unknown, headers: Record<string, string>): Send {
  const api = given as Api
  return async (method, path, body) => {
    const answer = await api.request({ method, url: path, data: body, headers, validateStatus: () => true })
    return { status: answer.status, body: answer.data, headers: answer.headers }
  }
}
