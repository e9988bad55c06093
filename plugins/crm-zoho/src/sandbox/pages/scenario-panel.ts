import type { ScenarioBoard } from "../scenarios/scenario-board"
import { SCENARIO_NOTES } from "../scenarios/scenario-notes"
import { html } from "./html"
import type { Html } from "./html"

/** A button for every scenario, with what it takes by default. */
export function scenarioPanel(board: ScenarioBoard): Html {
  const active = board.list()
  const switches = Object.entries(SCENARIO_NOTES).map(([name, { kind, about }]) => {
    const on = active.filter(({ scenario }) => scenario.name === name)
    const struck = on.reduce((sum, one) => sum + one.struck, 0)
    const label = on.length > 0 ? "End" : kind === "deed" ? "Do it" : "Begin"
    return html`<li${on.length > 0 ? html` class="on"` : ""}>
      <div>
        <strong>${name}</strong>${on.length > 0 && html` <span class="pill">on, struck ${struck}</span>`}
        <p>${about}</p>
      </div>
      <form method="post" action="/sandbox/console/scenario">
        <input type="hidden" name="name" value="${name}" />
        <button class="slim" name="do" value="${on.length > 0 ? "end" : "begin"}" aria-label="${label} ${name}">
          ${label}
        </button>
      </form>
    </li>`
  })
  return html`<ul class="switches card">
    ${switches}
  </ul>`
}
