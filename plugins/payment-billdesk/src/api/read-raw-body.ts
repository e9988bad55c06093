import type { IncomingMessage } from "node:http"

export interface RawBody {
  readonly text: string
  /** Bytes that came, counted up to just beyond the limit. */
  readonly size: number
  readonly tooLarge: boolean
}

/** Reads a request's body as it came, up to a limit: beyond it the rest is thrown away and only the beginning kept. */
export async function readRawBody(req: IncomingMessage, limit: number): Promise<RawBody> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    if (size < limit) chunks.push(chunk.subarray(0, limit - size))
    size += chunk.length
    if (size > limit * 4) break
  }
  return { text: Buffer.concat(chunks).toString("utf8"), size, tooLarge: size > limit }
}
