import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { startMailbox } from "./start-mailbox"
import type { Mailbox } from "./start-mailbox"

let folder: string
let mailbox: Mailbox

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), "mailbox-")), "mails")
  mailbox = await startMailbox({ folder })
})
afterAll(async () => {
  await mailbox.close()
  rmSync(join(folder, ".."), { recursive: true })
})

const look = async (path: string) => {
  const answer = await fetch(`${mailbox.url}${path}`)
  return { status: answer.status, headers: answer.headers, body: await answer.text() }
}

function lay(id: string, subject: string, at: number): void {
  const html = "<p>₹99 <script>document.title = 1</script><img src=http://127.0.0.1:1/x></p>"
  const path = join(folder, `${id}.eml`)
  const lines = [
    "From: Shop <orders@example.in>",
    "To: ananya@example.in",
    `Subject: =?utf-8?B?${Buffer.from(subject).toString("base64")}?=`,
    "Content-Type: text/html; charset=utf-8",
    "",
    html,
  ]
  writeFileSync(path, lines.join("\r\n"))
  utimesSync(path, at, at)
}

test("a folder that nobody has made yet is an empty mailbox", async () => {
  expect((await look("/")).body).toContain("No mail yet")
  expect(JSON.parse((await look("/mails")).body)).toEqual({ mails: [] })
  expect((await look("/health")).status).toBe(200)
})

test("mails are listed newest first, as text", async () => {
  mkdirSync(folder)
  lay("one", "पहला", 1_000_000)
  lay("two", "<b>second</b>", 2_000_000)
  writeFileSync(join(folder, ".half.eml.1.part"), "half")
  writeFileSync(join(folder, "notes.txt"), "no mail")
  const { body } = await look("/")
  expect(body.indexOf("&lt;b&gt;second&lt;/b&gt;")).toBeGreaterThan(0)
  expect(body.indexOf("&lt;b&gt;second&lt;/b&gt;")).toBeLessThan(body.indexOf("पहला"))
  expect(JSON.parse((await look("/mails")).body)).toMatchObject({
    mails: [
      { id: "two", to: "ananya@example.in" },
      { id: "one", subject: "पहला", from: "Shop <orders@example.in>" },
    ],
  })
})

test("a mail's HTML can run nothing and load nothing", async () => {
  const { headers, body } = await look("/mails/two/html")
  expect(body).toContain("<script>")
  expect(headers.get("content-security-policy")).toMatch(/^sandbox (?!.*allow-scripts).*default-src 'none'/)
  const page = await look("/mails/two")
  expect(page.body).not.toContain("<script>")
  expect(page.body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
  expect((await look("/mails/two/source")).headers.get("content-type")).toMatch(/^text\/plain/)
})

test.each(["/mails/none", "/mails/..%2f..%2fetc%2fpasswd", "/mails/%2e%2e/notes", "/mails/notes.txt", "/x"])(
  "%s is no mail",
  async (path) => {
    expect((await look(path)).status).toBe(404)
  },
)

test("it changes nothing, and answers nobody who calls this machine by another name", async () => {
  expect((await fetch(`${mailbox.url}/`, { method: "DELETE" })).status).toBe(405)
  const { port } = new URL(mailbox.url)
  const status = await new Promise((resolve, reject) => {
    const headers = { host: "rebound.example" }
    request({ host: "127.0.0.1", port, path: "/", headers }, (answer) => resolve(answer.statusCode))
      .on("error", reject)
      .end()
  })
  expect(status).toBe(421)
})
