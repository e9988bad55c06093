import type { Clock } from "medusa-integration-kit"

import type { BillDeskCredentials } from "../protocol"
import type { LegacyCredentials } from "../protocol/legacy"
import type { ScenarioSetting } from "./scenarios/scenario-board"
import type { ScenarioName } from "./scenarios/scenario-table"

/** One merchant that the pretend BillDesk knows. Clients are told apart by their client id. */
export interface SandboxMerchant {
  readonly credentials: BillDeskCredentials
  /** Shown on the hosted page; default: the merchant id. */
  readonly name?: string
  /** Where this merchant's notifications go; default: `webhookUrl` of the sandbox. */
  readonly webhookUrl?: string
}

/** One merchant of the pipe generation that the pretend BillDesk knows, told apart by the merchant id. */
export interface LegacySandboxMerchant {
  readonly credentials: LegacyCredentials
  /** Shown on the hosted page; default: the merchant id. */
  readonly name?: string
}

export interface BillDeskSandboxOptions {
  readonly merchants: readonly SandboxMerchant[]
  /** Merchants of the pipe generation. Default: none. */
  readonly legacyMerchants?: readonly LegacySandboxMerchant[]
  /** Default 127.0.0.1. There is no login: think twice before opening it to a network. */
  readonly host?: string
  /** Default 0: any free port. */
  readonly port?: number
  /** The address that browsers use, where it is not the one listened on. */
  readonly publicUrl?: string
  /** Where notifications are posted; without it none are sent. */
  readonly webhookUrl?: string
  /** How long an order can be paid. Default 30. */
  readonly validityMinutes?: number
  /** Default: the machine's clock. */
  readonly clock?: Clock
  /** The same seed and the same requests make the same ids and the same chance. Default: random. */
  readonly seed?: string
  /** Keeps orders, transactions and refunds over a restart. Default: memory only. */
  readonly stateFile?: string
  /** Scenarios that are on from the start; more than one where they decide different things. */
  readonly scenario?: ScenarioName | ScenarioSetting | readonly (ScenarioName | ScenarioSetting)[]
  /** Milliseconds before each further try of a notification that was not taken. Default 1, 5, 15 and 60 seconds. */
  readonly webhookRetryDelaysMs?: readonly number[]
}
