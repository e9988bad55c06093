import { randomBytes } from "node:crypto"

import { page, type Reply } from "../http"
import { Html, html } from "./html"
import { STYLE } from "./style"

export interface PageParts {
  readonly title: string
  readonly body: Html
  /** Wider, for tables. */
  readonly wide?: boolean
  /** Runs after the page is there. */
  readonly script?: string
  /** Seconds after which the browser loads the page again. */
  readonly refreshSeconds?: number
}

/** A whole page that says what it is: a pretend BillDesk. */
export function layout(status: number, parts: PageParts): Reply {
  const nonce = randomBytes(16).toString("base64")
  const refresh = parts.refreshSeconds
    ? html`<meta http-equiv="refresh" content="${parts.refreshSeconds}" />`
    : undefined
  // Styles and scripts are constants of this program; escaping them would break them.
  const style = new Html(`<style nonce="${nonce}">${STYLE}</style>`)
  const script = parts.script ? new Html(`<script nonce="${nonce}">${parts.script}</script>`) : undefined
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        ${refresh}
        <title>${parts.title} · BillDesk sandbox</title>
        ${style}
      </head>
      <body>
        <header class="bar">
          <div class="${parts.wide ? "in wide" : "in"}">
            <span class="mark">BillDesk sandbox</span
            ><span class="note">Pretend payments only. No money moves.</span>
          </div>
        </header>
        <main class="${parts.wide ? "in wide" : "in"}">${parts.body}</main>
        ${script}
      </body>
    </html>`
  return page(status, document.markup, nonce)
}
