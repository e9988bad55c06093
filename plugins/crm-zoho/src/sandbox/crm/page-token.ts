import { z } from "zod"

import { parseJson } from "../parse-json"

const LIFE_MS = 24 * 60 * 60 * 1000

const tokenContent = z.object({ offset: z.number().int().nonnegative(), query: z.string(), ends: z.number() })

/** The way to the next page; it belongs to its query and lives a day. @param now milliseconds */
export function pageToken(offset: number, query: URLSearchParams, now: number): string {
  const content: z.infer<typeof tokenContent> = { offset, query: fingerprint(query), ends: now + LIFE_MS }
  return Buffer.from(JSON.stringify(content)).toString("base64url")
}

/** Where the next page begins; undefined for a token that is over or of another query. */
export function readPageToken(token: string, query: URLSearchParams, now: number): number | undefined {
  const read = tokenContent.safeParse(parseJson(Buffer.from(token, "base64url").toString("utf8"))).data
  return read?.query === fingerprint(query) && read.ends > now ? read.offset : undefined
}

function fingerprint(query: URLSearchParams): string {
  return ["fields", "per_page", "sort_by", "sort_order"].map((name) => query.get(name) ?? "").join("|")
}
