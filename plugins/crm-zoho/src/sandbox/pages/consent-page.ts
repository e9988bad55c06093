import type { Html } from "./html"
import { html } from "./html"
import { layout } from "./layout"

/** The question whether a shop may have what it asks for. */
export function consentPage(
  scopes: readonly string[],
  userName: string,
  fields: readonly (readonly [string, string])[],
): Html {
  const hidden = fields
    .filter(([name]) => name !== "decision")
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)
  return layout(
    "Connect to Zoho CRM",
    html`<section class="card consent">
      <h2>A shop wants to use this Zoho CRM</h2>
      <p>Signed in as <strong>${userName}</strong>. The shop will be able to use:</p>
      <ul>
        ${scopes.map((scope) => html`<li><code>${scope}</code></li>`)}
      </ul>
      <form method="post" action="/oauth/v2/auth" class="buttons">
        ${hidden}
        <button class="main" name="decision" value="accept">Accept</button>
        <button name="decision" value="deny">Deny</button>
      </form>
    </section>`,
  )
}

/** The end of the road when the request itself is wrong: nobody is sent back. */
export function consentFaultPage(fault: string): Html {
  return layout(
    "Cannot connect",
    html`<section class="card consent">
      <h2>The request cannot be granted</h2>
      <p><code>${fault}</code></p>
    </section>`,
  )
}
