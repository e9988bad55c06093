import { createHash } from "node:crypto"
import type { ServerResponse } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"

import { allows } from "../accounts/scopes"
import type { Way } from "../control/strike"
import { send } from "../http-body"
import { refusal } from "../refusal"
import type { ScenarioBoard } from "./scenario-board"

/** A call of the API that scenarios may strike. */
export interface StruckCall {
  readonly isWrite: boolean
  readonly module: string | undefined
}

/** What scenarios do to calls on their way. */
export class CallScenarios {
  private writes = 0

  constructor(private readonly board: ScenarioBoard) {}

  /** Outages and slowness, for the accounts server and the API alike. */
  async road(response: ServerResponse, server: "accounts" | "api"): Promise<"carry-on" | "over"> {
    const slow = this.board.strike("slow")
    if (slow) await sleep(slow.ms, undefined, { ref: false })
    const outage =
      this.board.strike("down") ?? (server === "accounts" ? this.board.strike("accounts-down") : undefined)
    if (!outage) return "carry-on"
    if (outage.how === "reset") response.destroy()
    else send(response, { status: 503 })
    return "over"
  }

  /** Throttling, foreign tokens and lost answers, for the API alone. */
  api(response: ServerResponse, call: StruckCall): Way {
    const limit = this.board.strike("rate-limited")
    if (limit) {
      const body = refusal("TOO_MANY_REQUESTS", "too many requests")
      send(response, { status: 429, body, headers: { "retry-after": String(limit.retry_after) } })
      return "over"
    }
    if (this.board.strike("wrong-data-centre")) {
      send(response, { status: 401, body: refusal("INVALID_TOKEN", "invalid oauth token") })
      return "over"
    }
    return call.isWrite && this.losesAnswer(call) ? "lose-answer" : "carry-on"
  }

  /** Whether the connected user's token lacks one of these scopes at the moment. */
  lacks(needed: readonly string[]): boolean {
    return (
      this.board.strike("scope-short", ({ lacks }) => needed.some((scope) => allows(lacks, scope))) !==
      undefined
    )
  }

  private losesAnswer(call: StruckCall): boolean {
    this.writes += 1
    const isLost = this.board.strike(
      "lost-answers",
      ({ share, seed, module }) =>
        (module === undefined || module === call.module) && chance(seed, this.writes) < share,
    )
    return isLost !== undefined
  }
}

/** From 0 to 1, the same for the same seed and the same write. */
function chance(seed: string, write: number): number {
  const hash = createHash("sha256").update(`${seed}:${write}`).digest()
  return hash.readUInt32BE() / 2 ** 32
}
