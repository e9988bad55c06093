import type { MedusaContainer } from "@medusajs/framework/types"
import type { CrmSubject } from "medusa-integration-kit/conformance"

import { SANDBOX_CREDENTIALS } from "../../src/sandbox"
import type { OutboxView } from "../outbox-view"
import type { SandboxStage } from "../sandbox-stage"
import type { LogView } from "./log-view"
import { shopOf } from "./shop-of"
import { syncOf } from "./sync-of"
import { zohoBooks } from "./zoho-books"
import { ZohoDesk } from "./zoho-desk"
import { zohoFaults } from "./zoho-faults"

interface Places {
  readonly container: MedusaContainer
  /** Speaks to the store's server. */
  readonly api: unknown
  readonly databaseUrl: string
  readonly store: OutboxView
  readonly zoho: SandboxStage
  readonly log: LogView
  /** By Zoho's clock, when the law began. */
  readonly since: string
}

/** As the store's configuration has it. */
const ENCRYPTION_KEY = "a key of at least thirty-two characters"

/** The plugin in a store on a real database, with a pretend Zoho over HTTP. It lacks no ability. */
export function zohoSubject(places: Places): CrmSubject {
  const { container, api, store, zoho, log } = places
  const desk = new ZohoDesk(container, api)
  return {
    name: "Zoho CRM",
    ...shopOf(container, store),
    ...syncOf({ ...places, desk }),
    ...zohoBooks(zoho),
    ...zohoFaults({ ...places, desk }),
    canaries: [SANDBOX_CREDENTIALS.clientSecret, SANDBOX_CREDENTIALS.refreshToken, ENCRYPTION_KEY],
    traces: () => {
      if (log.text.length < 10) throw new Error("There is no log to look at.")
      return Promise.resolve({ log: log.text })
    },
    credits: async () => Number((await zoho.credits({}))["used"]),
    // As the README says.
    creditsPerOrder: 4,
  }
}
