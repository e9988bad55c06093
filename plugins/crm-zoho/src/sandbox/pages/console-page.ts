import type { SandboxParts } from "../sandbox-parts"
import { MODULES } from "../schema/modules"
import { dataTable } from "./data-table"
import { html } from "./html"
import type { Html } from "./html"
import { layout } from "./layout"
import { momentText, recordTable } from "./record-table"
import { scenarioPanel } from "./scenario-panel"

const RECORDS_SHOWN = 25
const CALLS_SHOWN = 30

/** Everything the pretend organisation holds and hears, on one page. */
export function consolePage(parts: SandboxParts): Html {
  const { org, board, credits } = parts
  const on = board.list().length
  const modules = Object.entries(MODULES).map(([name, module]) => {
    const count = org.store.count(name)
    const records = org.store.all(name).slice(0, RECORDS_SHOWN)
    return html`<section id="${name}">
      <h2>${module.plural} <span class="count">${count}</span></h2>
      ${recordTable(name, module, records)}
      ${count > RECORDS_SHOWN && html`<p><a href="/records/${name}">All ${module.plural}</a></p>`}
    </section>`
  })
  return layout(
    "Zoho CRM sandbox",
    html`<ul class="facts card">
        <li><span>Credits used in 24 hours</span> <strong>${credits.used()} of ${credits.total}</strong></li>
        <li><span>Scenarios on</span> <strong>${on}</strong></li>
        <li><span>Faults planned</span> <strong>${parts.faults.waiting().length}</strong></li>
        <li>
          <span>The sandbox's time</span> <strong>${momentText(org.clock.now().toISOString())} UTC</strong>
        </li>
      </ul>
      <nav>
        ${Object.entries(MODULES).map(([name, { plural }]) => html`<a href="#${name}">${plural}</a> `)}
        <a href="#calls">Latest calls</a> <a href="#scenarios">Scenarios</a>
      </nav>
      ${modules}
      <section id="calls">
        <h2>Latest calls</h2>
        ${latestCalls(parts)}
      </section>
      <section id="scenarios">
        <h2>Scenarios</h2>
        ${scenarioPanel(board)}
      </section>`,
  )
}

function latestCalls({ log }: SandboxParts): Html {
  const rows = log.calls
    .slice(-CALLS_SHOWN)
    .reverse()
    .map(({ at, method, path, status, code }) => [
      { head: "Time (UTC)", content: momentText(at) },
      { head: "Call", content: html`<code>${method} ${path}</code>` },
      { head: "Answer", content: status === undefined ? "none" : String(status) },
      { head: "Code", content: code ?? "" },
    ])
  return dataTable(rows, "Nobody has called yet.")
}
