import { CONSOLE_STYLE } from "./console-style"
import { Html, html } from "./html"

const STYLE = new Html(CONSOLE_STYLE)

/** A page of the sandbox. */
export function layout(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <header>
          <h1><a href="/">Zoho CRM sandbox</a></h1>
          <p>A pretend Zoho CRM. What you see here never left this machine.</p>
        </header>
        <main>${body}</main>
      </body>
    </html>`
}
