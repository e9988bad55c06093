import { createHash } from "node:crypto"

import type { JsonObject } from "../../protocol"
import type { BillDeskCredentials } from "../../protocol/credentials"
import { sealAsBillDesk } from "../../protocol/seal"
import { otherKeys } from "../other-keys"
import {
  ATTACKERS_KEY,
  compactToken,
  encryptedByHand,
  encryptedWith,
  genuineBody,
  withAttackersKey,
  withRsa,
  withTheKey,
} from "./forged-envelope"

interface Forgery {
  readonly payload: JsonObject
  readonly credentials: BillDeskCredentials
  /** Tells apart the many forgeries of one kind. */
  readonly variant: number
}

/** A way in which a message can be false: in its envelope, or in what it says inside a genuine one. */
export type FlawRow = { readonly description: string } & (
  | { readonly envelope: (forgery: Forgery) => string | Promise<string> }
  | { readonly says: (payload: JsonObject) => JsonObject }
)

const sealed = ({ payload, credentials }: Forgery): Promise<string> => sealAsBillDesk(payload, credentials)

/** The merchant's own signature under a header that is not BillDesk's. */
const underHeader =
  (members: JsonObject, hash: "sha256" | "sha384" | "sha512" = "sha256") =>
  async ({ payload, credentials }: Forgery): Promise<string> => {
    const header = { alg: "HS256", clientid: credentials.clientId, ...members }
    return compactToken(header, await genuineBody(payload, credentials), withTheKey(credentials, hash))
  }

const pointing =
  (members: JsonObject) =>
  async ({ payload, credentials }: Forgery): Promise<string> => {
    const header = { alg: "HS256", clientid: credentials.clientId, ...members }
    return compactToken(header, await genuineBody(payload, credentials), withAttackersKey)
  }

const unsigned =
  (alg: string) =>
  async ({ payload, credentials }: Forgery): Promise<string> =>
    compactToken({ alg, clientid: credentials.clientId }, await genuineBody(payload, credentials), () =>
      Buffer.alloc(3),
    )

/** An encrypted body that is not as it has to be, in the merchant's own signature. */
const around =
  (body: (forgery: Forgery) => string | Promise<string>) =>
  async (forgery: Forgery): Promise<string> => {
    const { credentials } = forgery
    const header = { alg: "HS256", kid: "HMAC", clientid: credentials.clientId }
    return compactToken(header, await body(forgery), withTheKey(credentials))
  }

const changedSegments =
  (change: (segments: string[]) => string[]) =>
  ({ payload, credentials }: Forgery): string =>
    change(encryptedByHand(payload, credentials, {}).split(".")).join(".")

const says = (description: string, members: JsonObject): FlawRow => ({
  description,
  says: (payload) => ({ ...payload, ...members }),
})

/** Name, description and making of every forgery. A message without a flaw is called `none`. */
export const FLAW_TABLE = {
  none: { description: "No flaw: a genuine message, for replays.", says: (payload) => payload },
  "other-key": {
    description: "Sealed with keys that nobody has.",
    envelope: ({ payload, credentials }) => sealAsBillDesk(payload, otherKeys(credentials)),
  },
  "other-client": {
    description: "Another client's id in the header.",
    envelope: ({ payload, credentials }) =>
      sealAsBillDesk(payload, { ...credentials, clientId: `${credentials.clientId}x` }),
  },
  "altered-payload": {
    description: "One character in the middle of the payload is another.",
    envelope: async (forgery) => altered(await sealed(forgery), 1),
  },
  "altered-signature": {
    description: "One character in the middle of the signature is another.",
    envelope: async (forgery) => altered(await sealed(forgery), 2),
  },
  "bit-flip": {
    description: "One bit is another; `variant` (0, 1, 2, …) chooses which.",
    envelope: async (forgery) => flippedBit(await sealed(forgery), forgery.variant),
  },
  "empty-signature": {
    description: "Nothing after the last full stop.",
    envelope: async (forgery) => (await sealed(forgery)).replace(/[^.]+$/, ""),
  },
  "alg-none": { description: "alg none.", envelope: unsigned("none") },
  "alg-none-capital": { description: "alg None.", envelope: unsigned("None") },
  "alg-rs256": {
    description: "alg RS256, signed by an RSA key of the attacker.",
    envelope: async ({ payload, credentials }) =>
      compactToken(
        { alg: "RS256", clientid: credentials.clientId },
        await genuineBody(payload, credentials),
        withRsa,
      ),
  },
  "alg-hs384": {
    description: "alg HS384 with the right key.",
    envelope: underHeader({ alg: "HS384" }, "sha384"),
  },
  "alg-hs512": {
    description: "alg HS512 with the right key.",
    envelope: underHeader({ alg: "HS512" }, "sha512"),
  },
  "attacker-jwk": {
    description: "Brings its own key along (jwk).",
    envelope: pointing({ jwk: { kty: "oct", k: Buffer.from(ATTACKERS_KEY).toString("base64url") } }),
  },
  "attacker-jku": {
    description: "Points to a list of keys on the attacker's host (jku).",
    envelope: pointing({ jku: "https://attacker.example/keys.json", kid: "a" }),
  },
  "attacker-kid": {
    description: "Names a key of the attacker (kid).",
    envelope: pointing({ kid: "../../attacker.example/key" }),
  },
  "attacker-x5u": {
    description: "Points to a certificate on the attacker's host (x5u).",
    envelope: pointing({ x5u: "https://attacker.example/certificate.pem" }),
  },
  crit: {
    description: "A critical header that nobody knows.",
    envelope: underHeader({ crit: ["urn:unknown"], "urn:unknown": true }),
  },
  b64: { description: "An unencoded payload is claimed (b64).", envelope: underHeader({ b64: false }) },
  "plain-signed": {
    description: "The encryption is stripped: signed plain JSON. (In hmac mode that is a genuine message.)",
    envelope: around(({ payload }) => JSON.stringify(payload)),
  },
  "jwe-a128gcm": {
    description: "Encrypted with A128GCM.",
    envelope: around(({ payload, credentials }) => encryptedWith(payload, credentials, "A128GCM")),
  },
  "jwe-a256cbc-hs512": {
    description: "Encrypted with A256CBC-HS512.",
    envelope: around(({ payload, credentials }) => encryptedWith(payload, credentials, "A256CBC-HS512")),
  },
  "jwe-zip": {
    description: "Compression is claimed inside (zip).",
    envelope: around(({ payload, credentials }) => encryptedByHand(payload, credentials, { zip: "DEF" })),
  },
  "jwe-second-segment": {
    description: "An encrypted key where none belongs.",
    envelope: around(changedSegments((segments) => segments.with(1, "AAAA"))),
  },
  "jwe-truncated-tag": {
    description: "An authentication tag of twelve bytes.",
    envelope: around(changedSegments((segments) => segments.with(4, (segments[4] ?? "").slice(0, 16)))),
  },
  json: { description: "Plain JSON instead of a token.", envelope: ({ payload }) => JSON.stringify(payload) },
  "not-jose": {
    description: "A text of the older generation instead of a token.",
    envelope: () => "MERCHANT|ORDER|NA|10.00|0300",
  },
  "other-order": says("Genuine, but the success of another order.", { orderid: "ANOTHERORDER0001" }),
  "other-amount": says("Genuine, over another amount.", { amount: "1.00", charge_amount: "1.00" }),
  "other-currency": says("Genuine, in another currency.", { currency: "840" }),
  "other-merchant": says("Genuine, for another merchant.", { mercid: "OTHERMERC" }),
  "status-numeric": says("Genuine, with the number 300 as its status.", { auth_status: 300 }),
  "status-short": says('Genuine, with the text "300" as its status.', { auth_status: "300" }),
  "status-lower-case": says("Genuine, with a word in lower case as its status.", { auth_status: "success" }),
  "amount-no-decimals": says("Genuine, with the amount written as 1499.", { amount: "1499" }),
  "amount-one-decimal": says("Genuine, with the amount written as 1499.0.", { amount: "1499.0" }),
  "amount-grouped": says("Genuine, with the amount written as 1,499.00.", { amount: "1,499.00" }),
  "amount-three-decimals": says("Genuine, with the amount written as 1499.000.", { amount: "1499.000" }),
} as const satisfies Record<string, FlawRow>

export type Flaw = keyof typeof FLAW_TABLE

const isFlaw = (text: string): text is Flaw => Object.hasOwn(FLAW_TABLE, text)

/** Ways in which a message can be false, by name; `none` is a genuine one, for replays. */
export const FLAWS = Object.keys(FLAW_TABLE).filter(isFlaw)

/** Those whose envelope is genuine, so that a merchant must take them in and believe nothing they say. */
export const SIGNED_FLAWS = FLAWS.filter((flaw) => "says" in FLAW_TABLE[flaw])

/** The row of a flaw, seen by what all rows have in common. */
export const flawOf = (flaw: Flaw): FlawRow => FLAW_TABLE[flaw]

/** Makes a token with the flaw asked for and nothing else wrong. */
export async function forge(
  flaw: Flaw,
  forgery: Omit<Forgery, "variant"> & { variant?: number },
): Promise<string> {
  const row = flawOf(flaw)
  return "envelope" in row
    ? row.envelope({ variant: 0, ...forgery })
    : sealAsBillDesk(row.says(forgery.payload), forgery.credentials)
}

/** Changes one character in the middle of a segment. */
function altered(token: string, segment: number): string {
  const segments = token.split(".")
  const text = segments[segment] ?? ""
  const middle = Math.floor(text.length / 2)
  segments[segment] = `${text.slice(0, middle)}${text[middle] === "A" ? "B" : "A"}${text.slice(middle + 1)}`
  return segments.join(".")
}

/** Flips one bit of the decoded header, payload or signature, so that what comes out is still base64url. */
function flippedBit(token: string, variant: number): string {
  const segments = token.split(".").map((segment) => Buffer.from(segment, "base64url"))
  const bits = segments.reduce((sum, segment) => sum + segment.length * 8, 0)
  let at = createHash("sha256").update(`bit ${variant}`).digest().readUInt32BE() % bits
  for (const segment of segments) {
    if (at < segment.length * 8) {
      const byte = Math.floor(at / 8)
      segment[byte] = (segment[byte] ?? 0) ^ (1 << (at % 8))
      break
    }
    at -= segment.length * 8
  }
  return segments.map((segment) => segment.toString("base64url")).join(".")
}
