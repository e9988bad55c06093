import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import PostalMime from "postal-mime"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { FolderPostman } from "./folder-postman"
import type { Letter } from "./letter"

const LETTER: Letter = {
  messageId: "obdel_1@example.in",
  from: { name: "ŠKODA Lifestyle India", address: "orders@example.in" },
  to: { name: "अनन्या शर्मा", address: "ananya@example.in" },
  replyTo: { name: "", address: "care@example.in" },
  subject: "Order SL1 is confirmed, अनन्या शर्मा",
  text: "नमस्ते, ₹1,22,997.00\n",
  html: "<p>नमस्ते, ₹1,22,997.00</p>",
}

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "mails-")), "mails")
})
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }))

const sent = async (letter: Letter) => {
  const answer = await new FolderPostman(folder).send(letter)
  expect(answer.kind).toBe("accepted")
  const [file = ""] = readdirSync(folder)
  return { file, source: readFileSync(join(folder, file)) }
}

describe("a letter in the folder", () => {
  test("is what a server would get: names, subject and both parts come through in Devanagari", async () => {
    const { file, source } = await sent(LETTER)
    expect(file).toBe("obdel_1.eml")
    const mail = await PostalMime.parse(source)
    expect(mail).toMatchObject({
      messageId: "<obdel_1@example.in>",
      from: LETTER.from,
      to: [LETTER.to],
      replyTo: [{ address: "care@example.in" }],
      subject: LETTER.subject,
    })
    expect(mail.text?.trim()).toBe(LETTER.text.trim())
    expect(mail.html?.trim()).toBe(LETTER.html)
    expect(source.toString("latin1")).toMatch(/^[\t\r\n\x20-\x7e]*$/)
  })

  test("is its owner's alone, and written once however often it is sent", async () => {
    await sent(LETTER)
    const { file } = await sent({ ...LETTER, subject: "again" })
    expect(readdirSync(folder)).toEqual([file])
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test("keeps its headers, whatever stands in a name or a subject", async () => {
    const headersOf = async (source: Buffer) => (await PostalMime.parse(source)).headers.map(({ key }) => key)
    const usual = await headersOf((await sent(LETTER)).source)
    const typed = fc.string({ unit: "binary", maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(typed, typed, async (name, subject) => {
        const evil = "\r\nBcc: all@example.com\r\n\r\n<script>"
        const { source } = await sent({
          ...LETTER,
          to: { ...LETTER.to, name: `${name}${evil}` },
          subject: `${subject}${evil}`,
        })
        expect(await headersOf(source)).toEqual(usual)
        expect((await PostalMime.parse(source)).to?.map(({ address }) => address)).toEqual([
          LETTER.to.address,
        ])
      }),
      { numRuns: 60 },
    )
  })

  test("stays in the folder, whatever its id says", async () => {
    expect((await sent({ ...LETTER, messageId: "../../etc/passwd@x" })).file).toMatch(/^[\w-]+\.eml$/)
  })
})

test("a folder that cannot be made is an answer with the system's name for it", async () => {
  const taken = new FolderPostman("/dev/null/mails")
  expect(await taken.send(LETTER)).toMatchObject({ kind: "failed", failure: { code: "ENOTDIR" } })
})
