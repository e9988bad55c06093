import { createCipheriv, createHmac } from "node:crypto"

import fc from "fast-check"
import { Secret } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"

import { MAX_TOKEN_BYTES } from "./compact-token"
import { encryptionKeyOf, signingKeyOf, type BillDeskCredentials } from "./credentials"
import { loadJose } from "./jose"
import { parseJsonObject, type JsonObject } from "./json-object"
import { open } from "./open"
import { seal, sealAsBillDesk } from "./seal"
import { hmac, symmetric } from "./test-data"

const payload = { mercid: "DEMOMERC", orderid: "ORD0000000001", amount: "10.00", currency: "356" }
const modes = [hmac, symmetric]

const HMAC_TOKEN =
  "eyJhbGciOiJIUzI1NiIsImNsaWVudGlkIjoiZGVtb21lcmMifQ.eyJtZXJjaWQiOiJERU1PTUVSQyIsIm9yZGVyaWQiOiJPUkQwMDAwMDAwMDAxIiwiYW1vdW50IjoiMTAuMDAiLCJjdXJyZW5jeSI6IjM1NiJ9.cQ-a7UIVy0gnT76WDfuGS9K5GAohIaw0y6q2lUKtc7U"
const ENCRYPTED =
  "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwia2lkIjoiZGVtb0tpZDAwMDAxIiwiY2xpZW50aWQiOiJkZW1vbWVyY3NqIn0..AAECAwQFBgcICQoL.kntPPhhONpM5bHBXbmQWlkcGpQxpLwerjzq0Aw_qaG5Cb6UJgkF38GGw64TSEXs_zgpuU_H37XVLD9iF4cWs_1lUfZgHXOd8d7YgqOJ57cQT.8gcD9TPJ_5rtoHjcLrUv4g"
const SYMMETRIC_TOKEN =
  "eyJhbGciOiJIUzI1NiIsImtpZCI6ImRlbW9LaWQwMDAwMSIsImNsaWVudGlkIjoiZGVtb21lcmNzaiJ9.ZXlKaGJHY2lPaUprYVhJaUxDSmxibU1pT2lKQk1qVTJSME5OSWl3aWEybGtJam9pWkdWdGIwdHBaREF3TURBeElpd2lZMnhwWlc1MGFXUWlPaUprWlcxdmJXVnlZM05xSW4wLi5BQUVDQXdRRkJnY0lDUW9MLmtudFBQaGhPTnBNNWJIQlhibVFXbGtjR3BReHBMd2VyanpxMEF3X3FhRzVDYjZVSmdrRjM4R0d3NjRUU0VYc196Z3B1VV9IMzdYVkxEOWlGNGNXc18xbFVmWmdIWE9kOGQ3WWdxT0o1N2NRVC44Z2NEOVRQSl81cnRvSGpjTHJVdjRn.onJEpTUVH3mVLHS0X9mmRtTlZWifLbro95sLwWXksuI"

describe("the worked examples", () => {
  it("in hmac mode come out letter for letter", async () => {
    expect(await seal(payload, hmac)).toBe(HMAC_TOKEN)
    expect(await open(HMAC_TOKEN, hmac)).toMatchObject({ kind: "verified", payload })
  })

  it("in symmetric mode open to their payload", async () => {
    expect(await open(SYMMETRIC_TOKEN, symmetric)).toMatchObject({ kind: "verified", payload })
  })

  it("in symmetric mode are what the same payload is sealed to, but for the initialization vector", async () => {
    const fixed = Buffer.from(Array.from({ length: 12 }, (_, index) => index))
    expect(sealedByHand(fixed)).toBe(SYMMETRIC_TOKEN)
    const token = await seal(payload, symmetric)
    const drawn = Buffer.from(textOf(token.split(".")[1]).split(".")[2] ?? "", "base64url")
    expect(drawn).toHaveLength(12)
    expect(token).toBe(sealedByHand(drawn))
  })
})

const textOf = (segment = ""): string => Buffer.from(segment, "base64url").toString()
const base64Url = (text: string): string => Buffer.from(text).toString("base64url")

/** The symmetric envelope from Node's own ciphers, step by step, without a line of the code it checks. */
function sealedByHand(initializationVector: Buffer): string {
  const inner = base64Url('{"alg":"dir","enc":"A256GCM","kid":"demoKid00001","clientid":"demomercsj"}')
  const cipher = createCipheriv("aes-256-gcm", "DEMOencryptKey0123456789abcdefgh", initializationVector)
  cipher.setAAD(Buffer.from(inner))
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(payload)), cipher.final()])
  const parts = [initializationVector, ciphertext, cipher.getAuthTag()].map((part) =>
    part.toString("base64url"),
  )
  const outer = base64Url('{"alg":"HS256","kid":"demoKid00001","clientid":"demomercsj"}')
  const signed = `${outer}.${base64Url(`${inner}..${parts.join(".")}`)}`
  return `${signed}.${createHmac("sha256", "DEMOsigningKey0123456789abcdefgh").update(signed).digest("base64url")}`
}

const payloads = fc
  .dictionary(fc.string({ maxLength: 12 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 })
  .map((value) => parseJsonObject(JSON.stringify(value)) ?? {})

describe.each(modes)("a sealed message in $mode mode", (credentials) => {
  it("opens to the same JSON object, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(payloads, async (value) => {
        const opened = await open(await seal(value, credentials), credentials)
        expect(opened).toMatchObject({ kind: "verified" })
        expect(opened.kind === "verified" && JSON.stringify(opened.payload)).toBe(JSON.stringify(value))
      }),
    )
  })

  it("is rejected when any one character of it is another", async () => {
    const token = await seal(payload, credentials)
    const characters = "ABCXYZabcxyz0189-_.=+/ "
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...characters), async (at, character) => {
        fc.pre(token[at] !== character)
        const altered = `${token.slice(0, at)}${character}${token.slice(at + 1)}`
        fc.pre(altered.trim() !== token)
        expect(await open(altered, credentials)).toMatchObject({ kind: "rejected" })
      }),
      { numRuns: 400 },
    )
  })

  it("is rejected when any of the spare bits of its last character is set", async () => {
    const token = await seal(payload, credentials)
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    const accepted = []
    for (const last of alphabet) {
      const opened = await open(`${token.slice(0, -1)}${last}`, credentials)
      if (opened.kind === "verified") accepted.push(last)
    }
    expect(accepted).toEqual([token.at(-1)])
  })

  it("is rejected when it is cut anywhere", async () => {
    const token = await seal(payload, credentials)
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), async (length) => {
        expect(await open(token.slice(0, length), credentials)).toMatchObject({ kind: "rejected" })
      }),
    )
  })

  it("opens with white space around it", async () => {
    expect(await open(`\r\n ${await seal(payload, credentials)}\n`, credentials)).toMatchObject({
      kind: "verified",
    })
  })

  it("opens with the outer key id that BillDesk writes", async () => {
    const token = await sealAsBillDesk(payload, credentials)
    const header: unknown = JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString())
    expect(header).toEqual({ alg: "HS256", kid: "HMAC", clientid: credentials.clientId })
    expect(await open(token, credentials)).toMatchObject({ kind: "verified", payload })
  })

  it.each(["HMAC", "attackerKid1", "encrKid00001", "", 7, null])(
    "opens whatever the outer key id is (%j): it chooses nothing and refuses nothing",
    async (kid) => {
      const [, body = ""] = (await seal(payload, credentials)).split(".")
      const header = base64Url(JSON.stringify({ alg: "HS256", kid, clientid: credentials.clientId }))
      const signature = createHmac("sha256", signingKeyOf(credentials))
        .update(`${header}.${body}`)
        .digest("base64url")
      expect(await open(`${header}.${body}.${signature}`, credentials)).toMatchObject({
        kind: "verified",
        payload,
      })
    },
  )

  it("opens when the client id is written in capitals", async () => {
    const shouting = { ...credentials, clientId: credentials.clientId.toUpperCase() }
    expect(await open(await seal(payload, shouting), credentials)).toMatchObject({ kind: "verified" })
  })

  it("tells the kind of its object", async () => {
    const opened = await open(await seal({ ...payload, objectid: "transaction" }, credentials), credentials)
    expect(opened).toMatchObject({ objectId: "transaction" })
  })

  it("is rejected under another merchant's client id", async () => {
    const other = await seal(payload, { ...credentials, clientId: "someoneelse" })
    expect(await open(other, credentials)).toEqual({ kind: "rejected", code: "other_client" })
  })

  it("is rejected under another key", async () => {
    const other = "AnotherSecret0123456789abcdefghi"
    const theirs: BillDeskCredentials =
      credentials.mode === "hmac"
        ? { ...credentials, hmacKey: new Secret(other) }
        : { ...credentials, signingKey: new Secret(other) }
    expect(await open(await seal(payload, theirs), credentials)).toEqual({
      kind: "rejected",
      code: "bad_signature",
    })
  })

  it("is rejected unread when it is larger than any message of BillDesk's", async () => {
    const token = await seal({ note: "x".repeat(MAX_TOKEN_BYTES) }, credentials)
    expect(await open(token, credentials)).toEqual({ kind: "rejected", code: "too_large" })
  })

  it.each([
    ["alg none", { alg: "none" }, "algorithm_refused"],
    ["alg HS384", { alg: "HS384" }, "algorithm_refused"],
    ["alg HS512", { alg: "HS512" }, "algorithm_refused"],
    ["alg RS256", { alg: "RS256" }, "algorithm_refused"],
    ["alg missing", {}, "algorithm_refused"],
    ["alg in lower case", { alg: "hs256" }, "algorithm_refused"],
    ["crit", { alg: "HS256", crit: ["exp"], exp: 1 }, "critical_header_refused"],
    ["b64", { alg: "HS256", b64: false }, "critical_header_refused"],
    ["no client id", { alg: "HS256", clientid: undefined }, "other_client"],
    ["a client id that is not a text", { alg: "HS256", clientid: [credentials.clientId] }, "other_client"],
  ])("is rejected for its header: %s", async (_, members, code) => {
    const [, body, signature] = (await seal(payload, credentials)).split(".")
    const header = Buffer.from(JSON.stringify({ clientid: credentials.clientId, ...members })).toString(
      "base64url",
    )
    expect(await open(`${header}.${body}.${signature}`, credentials)).toEqual({ kind: "rejected", code })
  })

  it.each(["[]", '"text"', "null", "7", "{", "", "{}x"])(
    "is rejected when what was signed is %j and not a JSON object",
    async (text) => {
      const bytes = new TextEncoder().encode(text)
      const token = await (credentials.mode === "hmac" ? sign(bytes, hmac) : signEncrypted(bytes))
      const opened = await open(token, credentials)
      expect(opened.kind).toBe("rejected")
    },
  )

  it("is rejected when what was signed is not UTF-8", async () => {
    const bytes = Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])
    const token = await (credentials.mode === "hmac" ? sign(bytes, hmac) : signEncrypted(bytes))
    expect(await open(token, credentials)).toEqual({ kind: "rejected", code: "not_a_json_object" })
  })
})

it("whatever text arrives, opening it never throws", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 300 }), fc.constantFrom(...modes), async (text, credentials) => {
      expect(await open(text, credentials)).toMatchObject({ kind: "rejected" })
    }),
  )
})

it.each(["", "a.b", "a..c", "a.b.c.d", "<html></html>", '{"status":401}', "MERC|ORD|NA|10.00", "a.b.c d"])(
  "%j is not a compact token",
  async (text) => {
    expect(await open(text, hmac)).toEqual({ kind: "rejected", code: "not_compact_jws" })
  },
)

describe("no mode stands in for the other", () => {
  it("symmetric mode refuses a signed plain payload", async () => {
    const token = await sign(new TextEncoder().encode(JSON.stringify(payload)), symmetric)
    expect(await open(token, symmetric)).toEqual({ kind: "rejected", code: "not_encrypted" })
  })

  it("hmac mode refuses an encrypted payload", async () => {
    const token = await sign(new TextEncoder().encode(ENCRYPTED), hmac)
    expect(await open(token, hmac)).toEqual({ kind: "rejected", code: "unexpectedly_encrypted" })
  })
})

describe("the encryption inside", () => {
  it.each([
    ["A128GCM", { enc: "A128GCM" }, 16],
    ["A256CBC-HS512", { enc: "A256CBC-HS512" }, 64],
    ["a wrapped key", { alg: "A256GCMKW" }, 32],
  ])("is refused with %s", async (_, members, keyBytes) => {
    const token = await signEncrypted(json(payload), members, new Uint8Array(keyBytes).fill(7))
    expect(await open(token, symmetric)).toEqual({ kind: "rejected", code: "encryption_refused" })
  })

  it("is refused compressed", async () => {
    const token = await signEncrypted(json(payload), { zip: "DEF" })
    expect(await open(token, symmetric)).toEqual({ kind: "rejected", code: "encryption_refused" })
  })

  it("is refused with a critical header", async () => {
    const [, ...rest] = ENCRYPTED.split(".")
    const header = { alg: "dir", enc: "A256GCM", kid: "demoKid00001", crit: ["exp"], exp: 1 }
    const inner = [Buffer.from(JSON.stringify(header)).toString("base64url"), ...rest].join(".")
    expect(await open(await signText(inner), symmetric)).toEqual({
      kind: "rejected",
      code: "encryption_refused",
    })
  })

  it.each([
    ["an encrypted key where none belongs", (parts: string[]) => parts.with(1, "AAAA")],
    ["a truncated tag", (parts: string[]) => parts.with(4, parts[4]?.slice(0, 16) ?? "")],
    ["a short initialization vector", (parts: string[]) => parts.with(2, "AAECAwQF")],
    ["no ciphertext", (parts: string[]) => parts.with(3, "")],
  ])("is refused with %s", async (_, change) => {
    const inner = change(ENCRYPTED.split(".")).join(".")
    expect(await open(await signText(inner), symmetric)).toEqual({
      kind: "rejected",
      code: "encryption_refused",
    })
  })

  it("is refused when its ciphertext was altered, though the signature holds", async () => {
    const inner = ENCRYPTED.replace(".knt", ".knu")
    expect(await open(await signText(inner), symmetric)).toEqual({
      kind: "rejected",
      code: "decryption_failed",
    })
  })

  it("is refused under another key id, another key and another client id", async () => {
    expect(await open(await signEncrypted(json(payload), { kid: "otherKid0001" }), symmetric)).toEqual({
      kind: "rejected",
      code: "other_key",
    })
    expect(await open(await signEncrypted(json(payload), {}, new Uint8Array(32).fill(7)), symmetric)).toEqual(
      {
        kind: "rejected",
        code: "decryption_failed",
      },
    )
    expect(await open(await signEncrypted(json(payload), { clientid: "someoneelse" }), symmetric)).toEqual({
      kind: "rejected",
      code: "other_client",
    })
  })

  it("need not name its key or its client", async () => {
    const token = await signEncrypted(json(payload), { kid: undefined, clientid: undefined })
    expect(await open(token, symmetric)).toMatchObject({ kind: "verified", payload })
  })

  it("never uses an initialization vector twice", async () => {
    const vectors = new Set<string | undefined>()
    for (let n = 0; n < 200; n += 1) {
      const body = Buffer.from((await seal(payload, symmetric)).split(".")[1] ?? "", "base64url").toString()
      vectors.add(body.split(".")[2])
    }
    expect(vectors.size).toBe(200)
  })

  it("uses its own key id where the account has two", async () => {
    const two = { ...symmetric, signingKeyId: "signKid00001", encryptionKeyId: "encrKid00001" }
    const token = await seal(payload, two)
    expect(JSON.parse(textOf(token.split(".")[0]))).toMatchObject({ kid: "signKid00001" })
    const inner = textOf(token.split(".")[1])
    expect(JSON.parse(textOf(inner.split(".")[0]))).toMatchObject({ kid: "encrKid00001" })
    expect(await open(token, two)).toMatchObject({ kind: "verified" })
    expect(await open(token, symmetric)).toEqual({ kind: "rejected", code: "other_key" })
  })
})

const json = (value: JsonObject): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

async function sign(bytes: Uint8Array, credentials: BillDeskCredentials): Promise<string> {
  const { CompactSign } = await loadJose()
  const header = { alg: "HS256", kid: "HMAC", clientid: credentials.clientId }
  return new CompactSign(bytes).setProtectedHeader(header).sign(signingKeyOf(credentials))
}

const signText = (text: string): Promise<string> => sign(new TextEncoder().encode(text), symmetric)

async function signEncrypted(
  bytes: Uint8Array,
  members: JsonObject = {},
  key: Uint8Array = encryptionKeyOf(symmetric),
): Promise<string> {
  const { CompactEncrypt } = await loadJose()
  const header = { alg: "dir", enc: "A256GCM", kid: "demoKid00001", clientid: "demomercsj", ...members }
  return signText(await new CompactEncrypt(bytes).setProtectedHeader(header).encrypt(key))
}
