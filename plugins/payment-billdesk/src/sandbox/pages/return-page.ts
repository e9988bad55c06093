import type { Reply } from "../http"
import { html } from "./html"
import { layout } from "./layout"

/** The form that takes a browser back to the merchant. */
export interface ReturnForm {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

/** Submits itself; the button is for browsers that run no scripts. */
export function returnPage(form: ReturnForm, sentence: string): Reply {
  const inputs = Object.entries(form.fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )
  return layout(200, {
    title: "Back to the shop",
    body: html`<div class="card">
      <h1>Taking you back to the shop</h1>
      <p class="soft">${sentence}</p>
      <form id="back" method="post" action="${form.action}">
        ${inputs}<button class="main">Continue</button>
      </form>
    </div>`,
    script: `document.getElementById("back").submit()`,
  })
}
