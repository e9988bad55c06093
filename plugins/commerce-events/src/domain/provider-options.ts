import { isAbsolute } from "node:path"
import { z } from "zod"
import { optionFault } from "./options"

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/
const MEBIBYTE = 1_048_576

/** https, or this machine for tests. */
const isSafeEndpoint = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname))
}

const ga4 = z.strictObject({
  measurementId: z.string("must be a text.").regex(/^G-[A-Z0-9]{4,20}$/, "must be such as G-ABC123DEF4."),
  apiSecret: z.string("must be a text.").regex(/^[\w-]{10,100}$/, "must be the secret that GA4 has made."),
  endpoint: z
    .string("must be a text.")
    .refine(isSafeEndpoint, "must be an https address (http only on this machine's loopback).")
    .default("https://www.google-analytics.com/mp/collect"),
})

const localFile = z.strictObject({
  file: z.string("must be a text.").refine(isAbsolute, "must be an absolute path."),
  maxBytes: z
    .int("must be a whole number.")
    .min(10_000, "must be 10000 or more.")
    .default(5 * MEBIBYTE),
})

export type Ga4Settings = z.infer<typeof ga4>
export type LocalFileSettings = z.infer<typeof localFile>

type Verdict<Settings> =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly faults: readonly string[] }

const verdict = <Settings>(parsed: z.ZodSafeParseResult<Settings>): Verdict<Settings> =>
  parsed.success
    ? { ok: true, settings: parsed.data }
    : { ok: false, faults: parsed.error.issues.map(optionFault) }

/** Options of the provider `ga4`. */
export const parseGa4Options = (raw: unknown): Verdict<Ga4Settings> => verdict(ga4.safeParse(raw ?? {}))

/** Options of the provider `local-file`. */
export const parseLocalFileOptions = (raw: unknown): Verdict<LocalFileSettings> =>
  verdict(localFile.safeParse(raw ?? {}))
