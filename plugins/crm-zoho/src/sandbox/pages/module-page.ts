import type { Organisation } from "../organisation"
import { findModule } from "../schema/find-module"
import { MODULES } from "../schema/modules"
import { html } from "./html"
import type { Html } from "./html"
import { layout } from "./layout"
import { recordTable } from "./record-table"

const MOST = 500

/** The records of one module, newest first; undefined when there is no such module. */
export function modulePage(org: Organisation, name: string): Html | undefined {
  const module = findModule(MODULES, name)
  if (!module) return undefined
  const records = org.store.all(name)
  return layout(
    module.plural,
    html`<h2>${module.plural} <span class="count">${records.length}</span></h2>
      ${records.length > MOST && html`<p>The newest ${MOST} are shown.</p>`}
      ${recordTable(name, module, records.slice(0, MOST))}`,
  )
}
