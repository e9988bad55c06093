import { html, Html } from "../protocol"
import { inkOn } from "./brand"
import type { Brand } from "./brand"
import { MAIL_WORDS } from "./mail-words"
import type { MailLanguage } from "./mail-words"

export interface MailPage {
  readonly brand: Brand
  /** What it is written in. Default English. */
  readonly language?: MailLanguage
  readonly title: string
  /** What a list of mails shows beside the subject. */
  readonly preheader: string
  /** Rows of the page's one column. */
  readonly rows: readonly Html[]
}

const FONT =
  "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI','Noto Sans','Nirmala UI',Roboto,Arial,sans-serif"

/** For clients that know dark mode and small screens. Without it the page is whole: its styles stand at the elements. */
const STYLE = new Html(`
    :root { color-scheme: light dark; supported-color-schemes: light dark; }
    a { color: inherit; }
    @media (max-width: 599px) {
      .gap { padding-left: 20px !important; padding-right: 20px !important; }
      .half { display: block !important; width: auto !important; padding-right: 0 !important; padding-bottom: 20px !important; }
      .half:last-child { padding-bottom: 0 !important; }
    }
    @media (prefers-color-scheme: dark) {
      body, .page { background: #121212 !important; }
      .card { background: #1e1e1e !important; border-left-color: #333333 !important; border-right-color: #333333 !important; border-bottom-color: #333333 !important; }
      .ink, .ink a { color: #f2f2f2 !important; }
      .faint, .faint a { color: #b8b8b8 !important; }
      .line { border-color: #3a3a3a !important; }
      .button { border: 1px solid #8a8a8a !important; }
    }`)

/** One column of at most 600 px, built of tables, since that is what every mail client can draw. No picture is needed. */
export function mailPage({ brand, title, preheader, rows, language = "en" }: MailPage): string {
  const { accentColor } = brand
  const words = MAIL_WORDS[language]
  return html`<!doctype html>
    <html lang="${words.tag}" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body style="margin:0;padding:0;background:#f4f4f2;-webkit-text-size-adjust:100%;${FONT}">
        <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${preheader}</div>
        <table
          role="presentation"
          class="page"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          style="background:#f4f4f2"
        >
          <tr>
            <td align="center" style="padding:24px 12px">
              <table
                role="presentation"
                class="card"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                border="0"
                style="max-width:600px;background:#ffffff;border:1px solid #e3e3e0;border-top:4px solid ${accentColor};border-radius:6px"
              >
                <tr>
                  <td
                    class="gap ink"
                    style="padding:28px 40px 0;font-size:17px;font-weight:600;letter-spacing:.02em;color:#1a1a1a;${FONT}"
                  >
                    ${masthead(brand)}
                  </td>
                </tr>
                ${rows}
                <tr>
                  <td class="gap" style="padding:32px 40px 32px">${footer(brand, language)}</td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html> `.text
}

function masthead({ storeName, logoUrl }: Brand): Html {
  if (logoUrl === undefined) return html`${storeName}`
  return html`<img
    src="${logoUrl}"
    alt="${storeName}"
    height="36"
    style="display:block;height:36px;width:auto;border:0;font-size:17px"
  />`
}

function footer(brand: Brand, language: MailLanguage): Html {
  const words = MAIL_WORDS[language]
  const { storeName, addressLines, supportEmail, supportPhone } = brand
  const ways = [
    ...(supportEmail === undefined ? [] : [html`<a href="mailto:${supportEmail}">${supportEmail}</a>`]),
    ...(supportPhone === undefined
      ? []
      : [html`<a href="tel:${supportPhone.replace(/[^+\d]/g, "")}">${supportPhone}</a>`]),
  ].flatMap((way, index) => (index === 0 ? [way] : [html`&nbsp;${words.or} ${way}`]))
  const help = ways.length === 0 ? [] : [html`${words.askUs(html`${ways}`)}<br /><br />`]
  const address = [storeName, ...addressLines].map((line) => html`${line}<br />`)
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
    <tr>
      <td
        class="faint line"
        style="padding-top:20px;border-top:1px solid #e3e3e0;font-size:13px;line-height:1.55;color:#5f5f5f;${FONT}"
      >
        ${help}${address}
      </td>
    </tr>
  </table>`
}

/** The sentence that the mail is about. */
export const heading = (text: string): Html =>
  html`<tr>
    <td class="gap ink" style="padding:20px 40px 0">
      <h1 class="ink" style="margin:0;font-size:26px;line-height:1.25;font-weight:600;color:#1a1a1a;${FONT}">
        ${text}
      </h1>
    </td>
  </tr> `

export const paragraph = (content: Html): Html =>
  html`<tr>
    <td class="gap ink" style="padding:14px 40px 0;font-size:16px;line-height:1.55;color:#1a1a1a;${FONT}">
      ${content}
    </td>
  </tr> `

/** What matters less than the rest, such as why this mail came. */
export const smallPrint = (content: Html): Html =>
  html`<tr>
    <td
      class="gap faint"
      style="padding:20px 40px 0;font-size:14px;line-height:1.55;color:#5f5f5f;overflow-wrap:anywhere;${FONT}"
    >
      ${content}
    </td>
  </tr> `

/** A link that looks like a button, wide enough for a thumb. */
export function button({ accentColor }: Brand, label: string, href: string): Html {
  const style = `display:inline-block;padding:14px 28px;border-radius:4px;background:${accentColor};color:${inkOn(accentColor)};font-size:16px;font-weight:600;text-decoration:none;${FONT}`
  return html`<tr>
    <td class="gap" style="padding:24px 40px 0">
      <a class="button" href="${href}" style="${style}">${label}</a>
    </td>
  </tr> `
}

/** Two blocks beside each other, one below the other on a phone. */
export function sideBySide(
  blocks: readonly { readonly title: string; readonly lines: readonly string[] }[],
): Html {
  const cells = blocks.map(
    ({ title, lines }) =>
      html`<td class="half" valign="top" style="width:50%;padding-right:20px">
        <div class="faint" style="font-size:13px;color:#5f5f5f;padding-bottom:4px;${FONT}">${title}</div>
        <div class="ink" style="font-size:15px;line-height:1.5;color:#1a1a1a;${FONT}">
          ${lines.map((line) => html`${line}<br />`)}
        </div>
      </td>`,
  )
  return html`<tr>
    <td class="gap" style="padding:28px 40px 0">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
        <tr>
          ${cells}
        </tr>
      </table>
    </td>
  </tr> `
}

export { FONT }
