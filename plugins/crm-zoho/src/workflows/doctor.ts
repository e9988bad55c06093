import type { MedusaContainer } from "@medusajs/framework/types"
import {
  isBad,
  isFine,
  isWorthKnowing,
  lookAtAll,
  systemClock,
  type Check,
  type Finding,
  type Look,
} from "medusa-integration-kit"

import type { ZohoPluginSettings } from "../domain"
import { judgeFindings } from "../domain/judge-findings"
import { checkDraft } from "./check-mapping-now"
import { connectionClient } from "./connection-client"
import { connectionDesk } from "./connection-desk"
import { currentMapping } from "./current-mapping"
import { lookAtZoho } from "./look-at-zoho"
import { zohoModule } from "./zoho-module"

export type { Check } from "medusa-integration-kit"

const LIMIT_MS = 5000
const PAGE = "See the page Zoho."

/**
 * Looks at everything that records in Zoho need: environment, data centre, whether the consent works (asked live), the
 * modules and fields (kept for a day), the mapping in force. Switched off it says so once. Creates no record, throws nothing,
 * answers within about five seconds. What it fetches anew, an access token or the fields, is kept as for any other call.
 */
export async function checks(container: MedusaContainer): Promise<Check[]> {
  const { settings } = zohoModule(container)
  const looks: [string, string, Look["look"]][] = [
    ["environment", "Environment", () => environmentOf(settings)],
    ...(settings.environment === "off"
      ? []
      : ([
          ["data_centre", "Data centre", () => dataCentreOf(settings)],
          ["redirect_url", "Redirect address", () => redirectOf(settings)],
          ["connection", "Credentials, asked live", () => connectionOf(container)],
          ["mapping", "Modules, fields and mapping", () => mappingOf(container)],
        ] satisfies [string, string, Look["look"]][])),
  ]
  return lookAtAll(
    looks.map(([id, title, look]) => ({ id: `zoho_${id}`, group: "Zoho CRM", title, look })),
    { limitMs: LIMIT_MS, clock: systemClock },
  )
}

type SwitchedOn = Exclude<ZohoPluginSettings, { environment: "off" }>

function environmentOf(settings: ZohoPluginSettings): Finding {
  if (settings.environment === "off")
    return isWorthKnowing(
      "Zoho CRM is switched off: paid orders are not recorded there.",
      "Choose sandbox or production as the option environment, and give the client's id and secret.",
    )
  if (settings.environment === "production") return isFine("Production: records go to the live organisation.")
  return settings.client.apiUrl === undefined
    ? isWorthKnowing(
        "Sandbox: records go to a copy of the organisation.",
        "Production comes after the rehearsal.",
      )
    : isWorthKnowing(
        "A pretend Zoho: nothing leaves this machine.",
        "Give a client of Zoho's own API console.",
      )
}

const dataCentreOf = ({ client }: SwitchedOn): Finding =>
  isFine(`Data centre ${client.dataCentre}; accounts server ${new URL(client.accountsUrl).host}.`)

const redirectOf = ({ callbackUrl }: SwitchedOn): Finding =>
  isFine("Register it in Zoho's API console exactly so.", [{ label: "Redirect address", value: callbackUrl }])

async function connectionOf(container: MedusaContainer): Promise<Finding> {
  const ready = await connectionDesk(container)
  if (ready.kind === "off") return isWorthKnowing("Switched off.")
  if (ready.kind === "not_ready") return isBad(ready.problem.message, `Connect on the page Zoho. ${PAGE}`)
  const { org, user, problem } = await lookAtZoho(
    connectionClient(ready.connection),
    ready.connection.settings,
  )
  if (problem) {
    const isSilent = ["timeout", "connection_lost"].includes(problem.code)
    return { state: isSilent ? "unknown" : "bad", words: problem.message, fix: PAGE }
  }
  return isFine(
    `Zoho answers: organisation ${org?.name ?? "without a name"}, as ${user?.name ?? "its user"}.`,
  )
}

async function mappingOf(container: MedusaContainer): Promise<Finding> {
  const ready = await connectionDesk(container)
  if (ready.kind !== "ready") return isWorthKnowing("Can be looked at once the shop is connected.", PAGE)
  const { mapping, version } = await currentMapping(ready.desk)
  const result = await checkDraft(ready, mapping, { anew: false })
  return result.kind === "checked"
    ? judgeFindings({ module: mapping.module, version, findings: result.findings })
    : { state: "unknown", words: `Zoho's fields could not be read: ${result.reason}`, fix: PAGE }
}
