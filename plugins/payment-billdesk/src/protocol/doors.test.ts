import { createHmac } from "node:crypto"

import { describe, expect, it } from "vitest"

import { readAuthStatus } from "./auth-status"
import { readReturn } from "./browser-return"
import type { BillDeskCredentials } from "./credentials"
import { signingKeyOf } from "./credentials"
import type { JsonObject } from "./json-object"
import { readNotification } from "./notification"
import { open } from "./open"
import { sealAsBillDesk } from "./seal"
import { hmac, symmetric, transactionAnswer } from "./test-data"
import { readTransaction } from "./transaction"

/** The ways in to a shop: the browser's return (form or query, one reader) and the notification's encodings. */
type Door = (token: string) => string | undefined

const tokenOf = (read: { kind: string } | { kind: "token"; token: string }): string | undefined =>
  "token" in read ? read.token : undefined

const query = (body: string): Record<string, unknown> => {
  const fields = new URLSearchParams(body)
  return Object.fromEntries([...new Set(fields.keys())].map((name) => [name, fields.getAll(name)]))
}

const FIELDS = ["transaction_response", "encrypted_response", "msg", "bdcres"]
const form = (members: Record<string, string>): string => new URLSearchParams(members).toString()
const FORM = "application/x-www-form-urlencoded"

const doors: [string, Door][] = [
  ...FIELDS.flatMap((field): [string, Door][] => [
    [`return, ${field}`, (token) => tokenOf(readReturn({ orderid: "SHOP20250120000142B2", [field]: token }))],
    [`return by GET, ${field}`, (token) => tokenOf(readReturn(query(form({ [field]: token }))))],
    [`form notification, ${field}`, (token) => tokenOf(readNotification(form({ [field]: token }), FORM))],
    [
      `JSON notification, ${field}`,
      (token) => tokenOf(readNotification(JSON.stringify({ [field]: token }), "application/json")),
    ],
    [
      `JSON notification with a list, ${field}`,
      (token) => tokenOf(readNotification(JSON.stringify({ [field]: [token] }), "application/json")),
    ],
  ]),
  ["bare notification", (token) => tokenOf(readNotification(token, "application/jose"))],
  [
    "bare notification with a byte order mark",
    (token) => tokenOf(readNotification(`\uFEFF${token}`, "text/plain")),
  ],
  [
    "JSON notification with a byte order mark and a charset",
    (token) =>
      tokenOf(readNotification(`\uFEFF${JSON.stringify({ msg: token })}`, "application/json; charset=utf-8")),
  ],
  [
    "return with the field given twice",
    (token) => tokenOf(readReturn(query(`transaction_response=&transaction_response=${token}`))),
  ],
  [
    "form notification with the field given twice",
    (token) => tokenOf(readNotification(`transaction_response=${token}&transaction_response=`, FORM)),
  ],
  [
    "a return with an error in clear beside it",
    (token) => tokenOf(readReturn({ status: "409", error_code: "TRDRE0001", encrypted_response: token })),
  ],
]

const signedBy = (
  credentials: BillDeskCredentials,
  header: JsonObject,
  payload: JsonObject | string,
): string => {
  const part = (value: JsonObject | string): string =>
    Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url")
  const signed = `${part(header)}.${part(payload)}`
  return `${signed}.${createHmac("sha256", signingKeyOf(credentials)).update(signed).digest("base64url")}`
}

describe.each([hmac, symmetric])("in $mode mode", (credentials) => {
  const { clientId: clientid } = credentials

  it.each(doors)("a genuine message comes in by: %s", async (_, door) => {
    const token = await sealAsBillDesk(transactionAnswer, credentials)
    const found = door(token)
    expect(found).toBe(token)
    expect(await open(found ?? "", credentials)).toMatchObject({
      kind: "verified",
      // Item 7: the order is the signed one, whatever the form around it says.
      payload: { orderid: "SHOP20250120000142A1" },
    })
  })

  // 18.4, items 1 to 6, as far as the shape lets them through the door at all.
  const forgeries: [string, () => string | Promise<string>][] = [
    ["an altered signature", async () => flip(await sealAsBillDesk(transactionAnswer, credentials), 2)],
    ["an altered payload", async () => flip(await sealAsBillDesk(transactionAnswer, credentials), 1)],
    ["an altered header", async () => flip(await sealAsBillDesk(transactionAnswer, credentials), 0)],
    ...["none", "None", "NONE", "HS384", "HS512", "RS256", "hs256"].map((alg): [string, () => string] => [
      `alg ${alg}`,
      () => signedBy(credentials, { alg, clientid }, transactionAnswer),
    ]),
    [
      "crit",
      () => signedBy(credentials, { alg: "HS256", clientid, crit: ["exp"], exp: 1 }, transactionAnswer),
    ],
    ["b64", () => signedBy(credentials, { alg: "HS256", clientid, b64: true }, transactionAnswer)],
    ["another client", () => signedBy(credentials, { alg: "HS256", clientid: "other" }, transactionAnswer)],
    ["no client", () => signedBy(credentials, { alg: "HS256" }, transactionAnswer)],
    [
      "a list signed",
      () => signedBy(credentials, { alg: "HS256", clientid }, JSON.stringify([transactionAnswer])),
    ],
  ]
  it.each(forgeries)("%s is refused at every door", async (_, forgery) => {
    const token = await forgery()
    for (const [, door] of doors) {
      const found = door(token)
      expect(found === undefined ? "no token" : (await open(found, credentials)).kind).toMatch(
        /^(no token|rejected)$/,
      )
    }
  })

  it.each([
    ["an empty signature", (token: string) => `${token.slice(0, token.lastIndexOf("."))}.`],
    ["a fourth segment", (token: string) => `${token}.AAAA`],
    ["a NUL", (token: string) => `${token.slice(0, -4)}\0${token.slice(-3)}`],
    ["padding", (token: string) => `${token}=`],
    ["200 kB", (token: string) => token + "A".repeat(200_000)],
    ["UTF-16", (token: string) => [...token].join("\0")],
    ["a twin in one text", (token: string) => `${token},${token}`],
  ])("%s makes it no token at any door", async (_, spoil) => {
    const spoiled = spoil(await sealAsBillDesk(transactionAnswer, credentials))
    for (const [, door] of doors) expect(door(spoiled)).toBeUndefined()
  })

  // 18.4, items 8, 17 and 18: rightly signed, so what they say has to be read without guessing.
  const signedAs = async (members: JsonObject) => {
    const opened = await open(
      await sealAsBillDesk({ ...transactionAnswer, ...members }, credentials),
      credentials,
    )
    return opened.kind === "verified" ? readTransaction(opened.payload) : undefined
  }
  it.each(["1499", "1499.0", "1,499.00", "1499.000", "-1499.00", "1e3.00", 1499])(
    "rightly signed, the amount %j is not read",
    async (amount) => {
      expect(await signedAs({ amount })).toEqual({ kind: "unreadable", members: ["amount"] })
    },
  )
  it.each(["300", 300, "success", "SUCCESS", "0300 ", "O300", true, ["0300"], { code: "0300" }, null])(
    "rightly signed, the status %j is no success",
    async (authStatus) => {
      const read = await signedAs({ auth_status: authStatus })
      expect(read?.kind === "transaction" && readAuthStatus(read.transaction.authStatus)).toBe("unknown")
    },
  )
})

function flip(token: string, segment: number): string {
  const segments = token.split(".")
  const text = segments[segment] ?? ""
  segments[segment] = `${text[0] === "A" ? "B" : "A"}${text.slice(1)}`
  return segments.join(".")
}

describe("what carries no token", () => {
  it.each([
    ["a list as the JSON body", '[{"transaction_response":"a.b.c"}]'],
    ["a JSON text", '"a.b.c"'],
    ["a token in a member of a member", '{"data":{"transaction_response":"a.b.c"}}'],
    ["an object where the token belongs", '{"transaction_response":{"0":"a.b.c"}}'],
    ["a field of another name", "response=a.b.c"],
    ["the pipe form of the older generation", "msg=DEMOMERC|ORD0000000001|NA|10.00|0300"],
    ["a form of parameters with brackets", "transaction_response[]=a.b.c"],
    ["NULs", "\0\0\0"],
    ["an HTML page", "<html><body>a.b.c</body></html>"],
  ])("%s", (_, body) => {
    for (const contentType of [FORM, "application/json", "application/jose", undefined])
      expect(readNotification(body, contentType)).toEqual({ kind: "nothing", code: "no_token" })
  })

  it("200 kB of anything, at once", () => {
    for (const filler of ["a", "a.", "=", "&msg=a.b.", "[", '{"a":', "%", "\0", "é"]) {
      const body = filler.repeat(Math.floor(200_000 / Buffer.byteLength(filler)))
      expect(readNotification(body, undefined).kind).toBe("nothing")
      expect(readReturn({ transaction_response: body, msg: [body, body] }).kind).toBe("nothing")
    }
  })
})
