import type { TokenDesk } from "./accounts/token-desk"
import type { CallLog } from "./call-log"
import type { FaultPlan } from "./control/fault-plan"
import type { CreditBook } from "./crm/credit-book"
import type { Organisation } from "./organisation"
import type { ScenarioBoard } from "./scenarios/scenario-board"

/** What the console and the control routes work with. */
export interface SandboxParts {
  readonly org: Organisation
  readonly tokens: TokenDesk
  readonly faults: FaultPlan
  readonly board: ScenarioBoard
  readonly credits: CreditBook
  readonly log: CallLog
  /** The state has changed and is to be kept. */
  readonly touch: () => void
}
