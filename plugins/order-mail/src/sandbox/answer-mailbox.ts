import type { MailEntry, MailFolder } from "./mail-folder"
import { listPage, mailboxPage, missingPage } from "./pages"

export interface MailboxRequest {
  readonly method: string
  readonly path: string
  readonly host: string
}

export interface MailboxAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const COMMON = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
}
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** A mail runs nothing, loads nothing and knows nothing of the page around it; its links open beside it. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** `/` the mails, `/mails/:id` one of them, `/mails/:id/html` its HTML alone; `/mails` and `/mails/:id.json` for programs. */
export async function answerMailbox(
  mails: MailFolder,
  { method, path, host }: MailboxRequest,
): Promise<MailboxAnswer> {
  // A page of elsewhere that points its name at this machine must not read what lies here.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host))
    return plain(421, "This mailbox is for this machine alone.")
  if (method !== "GET" && method !== "HEAD") return plain(405, "Mails can be read here, and nothing else.")
  const { pathname } = new URL(path, "http://mailbox.invalid")
  if (pathname === "/health") return json({ status: "ok" })
  if (pathname === "/") return page(200, listPage(await mails.list()))
  if (pathname === "/mails") return json({ mails: (await mails.list()).map(entryOf) })
  const [, id = "", part = ""] = /^\/mails\/([A-Za-z0-9_-]+)(\.json|\/html|\/source)?$/.exec(pathname) ?? []
  const mail = id === "" ? undefined : await mails.open(id)
  if (!mail) return page(404, missingPage())
  switch (part) {
    case ".json":
      return json({ mail })
    case "/html":
      return htmlOf(mail.html, MAIL_POLICY, 200)
    case "/source":
      return plain(200, mail.source)
    default:
      return page(200, mailboxPage(mail))
  }
}

const entryOf = ({ id, subject, from, to, at }: MailEntry): MailEntry => ({ id, subject, from, to, at })

const page = (status: number, body: string): MailboxAnswer => htmlOf(body, PAGE_POLICY, status)

const htmlOf = (body: string, policy: string, status: number): MailboxAnswer => ({
  status,
  headers: { ...COMMON, "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
  body,
})

const plain = (status: number, body: string): MailboxAnswer => ({
  status,
  headers: { ...COMMON, "content-type": "text/plain; charset=utf-8" },
  body,
})

const json = (value: unknown): MailboxAnswer => ({
  status: 200,
  headers: { ...COMMON, "content-type": "application/json" },
  body: JSON.stringify(value, undefined, 2),
})
