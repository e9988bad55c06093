import type { CallName } from "../protocol"
import type { FaultPlan } from "./faults"
import type { SandboxLedger } from "./ledger"
import type { LegacyFaultPlan } from "./legacy/faults"
import type { LegacySandboxMerchant, SandboxMerchant } from "./options"
import type { Agenda } from "./scenarios/agenda"
import type { ScenarioBoard } from "./scenarios/scenario-board"
import type { WebhookSender } from "./webhook-sender"

/** What the handlers share. */
export interface SandboxContext {
  readonly ledger: SandboxLedger
  readonly faults: FaultPlan
  readonly scenarios: ScenarioBoard
  readonly agenda: Agenda
  readonly webhooks: WebhookSender
  readonly merchants: readonly SandboxMerchant[]
  /** What only the pipe generation needs. */
  readonly legacy: {
    readonly merchants: readonly LegacySandboxMerchant[]
    readonly faults: LegacyFaultPlan
  }
  readonly validityMs: number
  /** The address browsers use, without a slash at the end. Known once the server listens. */
  readonly publicUrl: () => string
  /** The last API calls, newest last. */
  readonly calls: CallRecord[]
}

/** One API call as the console and the control API tell it. */
export interface CallRecord {
  readonly at: Date
  readonly call: CallName
  readonly clientId?: string | undefined
  readonly traceId?: string | undefined
  readonly orderId?: string | undefined
  readonly status: number
  readonly errorCode?: string | undefined
  readonly fault?: string | undefined
}

export const HOSTED_PAGE_PATH = "/web/v1_2/embeddedsdk"

export const hostedPageUrl = (context: SandboxContext): string => `${context.publicUrl()}${HOSTED_PAGE_PATH}`

export const merchantOf = (context: SandboxContext, clientId: string): SandboxMerchant | undefined =>
  context.merchants.find((merchant) => merchant.credentials.clientId.toLowerCase() === clientId.toLowerCase())
