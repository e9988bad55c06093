import type { ActiveScenario, ScenarioBoard } from "../scenarios/scenario-board"
import { SCENARIO_NAMES, scenarioOf, type ScenarioName } from "../scenarios/scenario-table"
import { html, type Html } from "./html"

/**
 * The scenarios that are on, with a switch each.
 * @param all shows the others too
 */
export function scenarioSwitches(board: ScenarioBoard, all: boolean): Html {
  const active = board.list()
  const others = SCENARIO_NAMES.filter((name) => !active.some((one) => one.name === name))
  return html`<h2>Scenarios</h2>
    <div class="card slimmer">
      ${
        active.length === 0 &&
        html`<p class="soft small">None is on: payments succeed and everything is answered.</p>`
      }
      <ul class="switches">
        ${active.map((scenario) => switchOf(scenario.name, scenario))}
        ${all && others.map((name) => switchOf(name))}
      </ul>
      <p class="small">
        ${all ? html`<a href="/">Show only what is on</a>` : html`<a href="/?scenarios">Switch one on</a>`}
      </p>
    </div>`
}

function switchOf(name: ScenarioName, active?: ActiveScenario): Html {
  const { description, decides } = scenarioOf(name)
  const params: [string, string | number | undefined][] = Object.entries(active?.params ?? {})
  const chosen = params.filter(([, value]) => value !== undefined)
  const details = [
    ...(active ? [active.timesLeft === undefined ? "until switched off" : `${active.timesLeft} more`] : []),
    ...chosen.map(([key, value]) => `${key} ${value}`),
  ]
  return html`<li>
    <div>
      <strong>${name}</strong> <span class="tag">${decides}</span>
      <div class="soft small">
        ${description}${details.length > 0 && html` <em>(${details.join(", ")})</em>`}
      </div>
    </div>
    <form method="post" action="/sandbox/console/scenario">
      <input type="hidden" name="name" value="${name}" />
      <button class="slim${active ? " main" : ""}" name="on" value="${active ? "no" : "yes"}">
        ${active ? "Switch off" : "Switch on"}
      </button>
    </form>
  </li>`
}
