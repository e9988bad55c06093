import type { IncomingMessage, ServerResponse } from "node:http"

import { systemClock } from "medusa-integration-kit"
import { z } from "zod"

import { AccountsServer } from "./accounts/accounts-server"
import { SANDBOX_CREDENTIALS } from "./accounts/credentials"
import { TokenDesk, tokenState } from "./accounts/token-desk"
import { CallLog, codeOf } from "./call-log"
import type { LoggedCall } from "./call-log"
import { answerControl } from "./control/control-api"
import { FaultPlan } from "./control/fault-plan"
import { strike } from "./control/strike"
import { ConcurrencyGate } from "./crm/concurrency-gate"
import { CreditBook } from "./crm/credit-book"
import { CrmServer } from "./crm/crm-server"
import { readBody, send } from "./http-body"
import type { Organisation } from "./organisation"
import { answerConsole } from "./pages/console"
import { RecordStore, recordState } from "./records/record-store"
import { SearchIndex } from "./records/search-index"
import { refusal } from "./refusal"
import { readCall } from "./sandbox-call"
import type { SandboxCall } from "./sandbox-call"
import { SandboxClock } from "./sandbox-clock"
import type { ZohoSandboxOptions } from "./sandbox-options"
import type { SandboxParts } from "./sandbox-parts"
import { changedModules } from "./scenarios/changed-modules"
import { RowHurdle } from "./scenarios/row-hurdle"
import { ScenarioBoard } from "./scenarios/scenario-board"
import { CallScenarios } from "./scenarios/strike-call"
import { StateFile } from "./state-file"

const savedState = recordState.extend({ refresh_tokens: tokenState.default([]) })

/** Answers every request: the accounts server, the API, the control routes and the console. */
export class SandboxDesk {
  /** The sandbox's own base URL, once it listens. */
  url = "http://127.0.0.1"
  private readonly parts: SandboxParts
  private readonly accounts: AccountsServer
  private readonly crm: CrmServer
  private readonly scenarios: CallScenarios
  private readonly file: StateFile

  constructor(options: ZohoSandboxOptions) {
    const clock = new SandboxClock(options.clock ?? systemClock)
    const touch = (): void => this.file.touch()
    const credentials = options.credentials ?? SANDBOX_CREDENTIALS
    const tokens = new TokenDesk({ credentials, clock, touch })
    const board = new ScenarioBoard(clock)
    const hurdle = new RowHurdle(board)
    const index = new SearchIndex(clock, options.searchLagSeconds ?? 30)
    const store = new RecordStore([index.note, touch])
    this.file = new StateFile(options.stateFile, () => ({ ...store.state(), refresh_tokens: tokens.state() }))
    const org: Organisation = {
      ...{ clock, store, index },
      modules: () => changedModules(board),
      hurdle: (row) => hurdle.check(row),
    }
    const credits = new CreditBook(clock, options.credits ?? 50_000)
    const faults = new FaultPlan()
    this.scenarios = new CallScenarios(board)
    this.parts = { org, tokens, faults, board, credits, log: new CallLog(clock), touch }
    const client = { clientId: credentials.clientId, redirectUris: options.redirectUris }
    this.accounts = new AccountsServer({ tokens, client, location: options.location ?? "in" })
    const limits = { all: options.concurrency ?? 15, heavy: options.heavyConcurrency ?? 10 }
    const gate = new ConcurrencyGate(limits)
    this.crm = new CrmServer({ org, tokens, faults, scenarios: this.scenarios, credits, gate })
    this.load(StateFile.read(options.stateFile))
  }

  /** Everything is on disk when this comes back. */
  flush(): Promise<void> {
    return this.file.flush()
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    if (body === undefined) {
      return send(response, { status: 413, body: refusal("LIMIT_EXCEEDED", "the body is too large") })
    }
    const call = readCall(request, body, this.url)
    const path = call.url.pathname
    if (path.startsWith("/crm/v8/")) return this.crm.answer(call, response, this.logged(call, response))
    if (path.startsWith("/oauth/")) return this.atAccounts(call, response, this.logged(call, response))
    const isControl = path.startsWith("/sandbox/") && !path.startsWith("/sandbox/console/")
    send(response, isControl ? answerControl(call, this.parts) : answerConsole(call, this.parts))
  }

  private logged(call: SandboxCall, response: ServerResponse): LoggedCall {
    const entry = this.parts.log.begin(call.method, call.url.pathname)
    response.once("finish", () => {
      entry.status = response.statusCode
    })
    return entry
  }

  private async atAccounts(call: SandboxCall, response: ServerResponse, entry: LoggedCall): Promise<void> {
    const { faults, tokens } = this.parts
    if ((await this.scenarios.road(response, "accounts")) === "over") return
    const isToken = call.method === "POST" && call.url.pathname === "/oauth/v2/token"
    const fault = isToken ? faults.strike("token", undefined) : undefined
    const next = await strike(fault, response, tokens)
    if (next === "over") return
    const reply = this.accounts.answer(call, this.url)
    entry.code = codeOf(reply.body)
    if (next === "lose-answer") response.destroy()
    else send(response, reply)
  }

  private load(saved: unknown): void {
    if (saved === undefined) return
    const state = savedState.safeParse(saved)
    if (!state.success) {
      const message = "The sandbox's state file is of another kind. Move it away to begin afresh."
      throw new Error(message, { cause: z.prettifyError(state.error) })
    }
    this.parts.org.store.load(state.data)
    this.parts.tokens.load(state.data.refresh_tokens)
    this.parts.org.index.rebuild()
  }
}
