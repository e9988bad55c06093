import { setTimeout as rest } from "node:timers/promises"

import type { CrmFaultAbilities } from "medusa-integration-kit/conformance"

import type { OutboxView } from "../outbox-view"
import type { SandboxStage } from "../sandbox-stage"
import type { ZohoDesk } from "./zoho-desk"

const MODULE = "Sales_Orders"
const ADDED = "Delivery_Zone"
const SCOPES =
  "ZohoCRM.modules.ALL,ZohoCRM.settings.ALL,ZohoCRM.org.READ,ZohoCRM.users.READ,ZohoCRM.coql.READ"
/** Deliveries that begin within a second look at the settings together. */
export const SETTINGS_MS = 1100

interface Places {
  readonly zoho: SandboxStage
  readonly store: OutboxView
  readonly desk: ZohoDesk
  /** By Zoho's clock, when the law began. */
  readonly since: string
}

/** Zoho on its bad days, and what the handbook says that people do after them. */
export function zohoFaults({ zoho, store, desk, since }: Places): CrmFaultAbilities {
  const during = async (name: string, params: object, act: () => Promise<void>): Promise<void> => {
    await zoho.begin(name, params)
    await act().finally(() => zoho.end(name))
  }
  const planned = async (fault: object, act: () => Promise<void>): Promise<void> => {
    await zoho.fault({ module: MODULE, ...fault })
    await act().finally(() => zoho.endFaults())
  }
  /** The shop has been open for long: what it knows of Zoho's fields was right. */
  const changed = async (name: string, params: object, act: () => Promise<void>): Promise<void> => {
    await desk.refreshFields()
    await during(name, params, act)
    await desk.refreshFields()
    await rest(SETTINGS_MS)
  }
  return {
    whileDown: (act) => during("down", {}, act),
    whileThrottled: async (act) => {
      await during("rate-limited", { retry_after: 30 }, act)
      await store.rows("update outbox_destination set not_before = null")
    },
    loseAnswers: (count, act) => planned({ on: "upsert", fault: "lost-answer", times: count }, act),
    whileWritesOvertake: (act) => planned({ on: "update", fault: "slow" }, act),
    whileRevoked: async (act) => {
      await during("token-revoked", {}, async () => {
        await act()
        await desk.connect(await zoho.grantCode(SCOPES))
      })
      await rest(SETTINGS_MS)
    },
    endAccessToken: () => zoho.begin("access-token-ended"),
    tokensGiven: async () =>
      (await zoho.calls()).filter(
        ({ path, at, status, code }) =>
          path === "/oauth/v2/token" && at >= since && status === 200 && code === undefined,
      ).length,
    refuseField: (field, act) => changed("field-removed", { module: MODULE, field }, act),
    addMandatoryField: (act) =>
      changed("mandatory-field-added", { module: MODULE, field: ADDED }, () => act(ADDED)),
    refuseOneOf: ({ id }, act) =>
      during("partial-failure", { module: MODULE, keys: [id], field: "Payment_Reference" }, act),
  }
}
