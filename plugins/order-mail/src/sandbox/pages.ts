import { html, Html } from "../protocol"
import type { KeptMail, MailEntry } from "./mail-folder"

const STYLE = new Html(`
  :root { color-scheme: light dark; --ink: #1a1a1a; --faint: #5f5f5f; --paper: #ffffff; --ground: #f4f4f2; --line: #deded9; --hover: #fafaf8; }
  @media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --faint: #b5b5b5; --paper: #1e1e1e; --ground: #121212; --line: #383838; --hover: #262626; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, "Noto Sans", "Nirmala UI", sans-serif; }
  header, main { max-width: 880px; margin: 0 auto; padding: 0 16px; }
  header { padding-top: 28px; padding-bottom: 16px; display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 4px 16px; }
  h1 { font-size: 22px; line-height: 1.3; margin: 0; overflow-wrap: anywhere; }
  header p, .meta { color: var(--faint); margin: 0; font-size: 14px; }
  a { color: inherit; }
  ol { list-style: none; margin: 0 0 40px; padding: 0; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
  li + li { border-top: 1px solid var(--line); }
  li a { display: grid; grid-template-columns: 1fr auto; gap: 2px 16px; padding: 14px 18px; text-decoration: none; }
  li a:hover, li a:focus-visible { background: var(--hover); }
  .subject { font-weight: 600; overflow-wrap: anywhere; }
  .to { grid-row: 2; color: var(--faint); font-size: 14px; overflow-wrap: anywhere; }
  time { color: var(--faint); font-size: 14px; white-space: nowrap; font-variant-numeric: tabular-nums; }
  .empty { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 40px 20px; text-align: center; color: var(--faint); }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 14px; margin: 0 0 16px; font-size: 14px; }
  dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
  iframe { display: block; width: 100%; height: 1040px; border: 1px solid var(--line); border-radius: 8px; background: #ffffff; }
  details { margin: 16px 0; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
  summary { padding: 12px 18px; cursor: pointer; font-weight: 600; }
  pre { margin: 0; padding: 0 18px 18px; white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.55 ui-monospace, "Noto Sans Mono", monospace; }
  .back { text-decoration: none; } .back:hover { text-decoration: underline; }
  main { padding-bottom: 32px; }
  @media (max-width: 599px) { li a { grid-template-columns: 1fr; } .to { grid-row: auto; } iframe { height: 1280px; } }
`)

/** Newest first. */
export function listPage(mails: readonly MailEntry[]): string {
  const count = mails.length === 1 ? "1 mail" : `${mails.length} mails`
  return shell(
    "Mailbox",
    html`<header>
        <h1>Mailbox</h1>
        <p>${count}, sent to nobody. <a href="/">Look again</a></p>
      </header>
      <main>
        ${
          mails.length === 0
            ? html`<p class="empty">No mail yet. It appears here a few seconds after an order is paid.</p>`
            : html`<ol>
                ${mails.map(entry)}
              </ol>`
        }
      </main>`,
  )
}

const entry = ({ id, subject, to, at }: MailEntry): Html =>
  html`<li>
    <a href="/mails/${id}"><span class="subject">${subject}</span><span class="to">${to}</span>${when(at)}</a>
  </li>`

/** One mail: as its reader sees it, its plain part, and its source. */
export function mailboxPage({ id, subject, from, to, at, messageId, text, source }: KeptMail): string {
  return shell(
    subject,
    html`<header>
        <h1>${subject}</h1>
        <p><a class="back" href="/">← All mails</a></p>
      </header>
      <main>
        <dl>
          <dt>From</dt>
          <dd>${from}</dd>
          <dt>To</dt>
          <dd>${to}</dd>
          <dt>Written</dt>
          <dd>${when(at)}</dd>
          <dt>Message-ID</dt>
          <dd>${messageId}</dd>
        </dl>
        <iframe
          src="/mails/${id}/html"
          title="The mail as HTML"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        ></iframe>
        <details open>
          <summary>Plain text</summary>
          <pre>${text}</pre>
        </details>
        <details>
          <summary>Source</summary>
          <pre>${source}</pre>
        </details>
      </main>`,
  )
}

export const missingPage = (): string =>
  shell(
    "No such mail",
    html`<header>
      <h1>No such mail</h1>
      <p><a class="back" href="/">← All mails</a></p>
    </header>`,
  )

/** In India's time, since that is where the shop is. */
function when(at: string): Html {
  const india = new Date(new Date(at).getTime() + 330 * 60_000).toISOString()
  return html`<time datetime="${at}">${india.slice(0, 10)} ${india.slice(11, 19)} IST</time>`
}

const shell = (title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="en-IN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `.text
