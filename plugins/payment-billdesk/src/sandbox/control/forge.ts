import { loadJose } from "../../protocol/jose"
import type { JsonObject } from "../../protocol"
import { signingKeyOf, type BillDeskCredentials } from "../../protocol/credentials"
import { sealAsBillDesk } from "../../protocol/seal"
import { otherKeys } from "../other-keys"

/** Ways in which a message can be false, by name; `none` is a genuine one, for replays. */
export const FLAWS = [
  "none",
  "other-key",
  "other-client",
  "altered-payload",
  "altered-signature",
  "alg-none",
  "alg-hs512",
  "crit",
  "plain-signed",
  "not-jose",
] as const
export type Flaw = (typeof FLAWS)[number]

/** Makes a token with the flaw asked for and nothing else wrong. */
export async function forge(
  payload: JsonObject,
  credentials: BillDeskCredentials,
  flaw: Flaw,
): Promise<string> {
  const { clientId: clientid } = credentials
  const genuine = (): Promise<string> => sealAsBillDesk(payload, credentials)
  switch (flaw) {
    case "none":
      return genuine()
    case "other-key":
      return sealAsBillDesk(payload, otherKeys(credentials))
    case "other-client":
      return sealAsBillDesk(payload, { ...credentials, clientId: `${clientid}x` })
    case "altered-payload":
      return alter(await genuine(), 1)
    case "altered-signature":
      return alter(await genuine(), 2)
    case "alg-none":
      return `${base64Url({ alg: "none", clientid })}.${base64Url(payload)}.AAAA`
    case "alg-hs512":
      return sign(payload, credentials, { alg: "HS512", clientid })
    case "crit":
      return sign(payload, credentials, { alg: "HS256", clientid, crit: ["b64"], b64: true })
    case "plain-signed":
      return sign(payload, credentials, { alg: "HS256", clientid, kid: "HMAC" })
    case "not-jose":
      return "MERCHANT|ORDER|NA|10.00|0300"
  }
}

/** Changes one character in the middle of a segment. */
function alter(token: string, segment: number): string {
  const segments = token.split(".")
  const text = segments[segment] ?? ""
  const middle = Math.floor(text.length / 2)
  segments[segment] = `${text.slice(0, middle)}${text[middle] === "A" ? "B" : "A"}${text.slice(middle + 1)}`
  return segments.join(".")
}

const base64Url = (value: JsonObject): string => Buffer.from(JSON.stringify(value)).toString("base64url")

async function sign(
  payload: JsonObject,
  credentials: BillDeskCredentials,
  header: { alg: string; clientid: string; kid?: string; crit?: string[]; b64?: true },
): Promise<string> {
  const { CompactSign } = await loadJose()
  const key = signingKeyOf(credentials)
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader(header)
    .sign(header.alg === "HS512" ? Buffer.concat([key, key]) : key)
}
