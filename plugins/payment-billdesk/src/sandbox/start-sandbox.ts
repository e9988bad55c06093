import { randomBytes } from "node:crypto"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

import { systemClock } from "medusa-integration-kit"

import { credentialFaults, legacyCredentialFaults } from "../protocol"
import { FaultPlan } from "./faults"
import { json, readRequest, send } from "./http"
import { SandboxLedger } from "./ledger"
import { LegacyFaultPlan } from "./legacy/faults"
import { legacyMessage } from "./legacy/legacy-return"
import type { BillDeskSandboxOptions } from "./options"
import { route } from "./route"
import type { SandboxContext } from "./sandbox-context"
import { Agenda } from "./scenarios/agenda"
import { performDeed } from "./scenarios/perform-deed"
import { ScenarioBoard, type ScenarioSetting } from "./scenarios/scenario-board"
import type { ScenarioName } from "./scenarios/scenario-table"
import { SeededChance } from "./seeded-chance"
import { StateFile } from "./state-file"
import { WebhookSender } from "./webhook-sender"

/** A pretend BillDesk that is listening. */
export interface BillDeskSandbox {
  /** The API base URL for a client, and the address of the console: no slash at the end. */
  readonly url: string
  readonly port: number
  /** Switches a scenario on, in place of one that decides the same. */
  setScenario(setting: ScenarioName | ScenarioSetting): void
  /** What happens without a scenario happens again; what orders already have stays with them. */
  clearScenarios(): void
  /** Ends every connection, stops notifications and saves the state. */
  close(): Promise<void>
}

const DEFAULT_RETRY_DELAYS_MS = [1_000, 5_000, 15_000, 60_000]

/**
 * Starts a pretend BillDesk. It validates as strictly as BillDesk's check lists, protects its answers with the
 * merchants' real keys and moves no money.
 *
 * @throws when the credentials cannot work, the port is taken or the state file cannot be read.
 */
export async function startBillDeskSandbox(options: BillDeskSandboxOptions): Promise<BillDeskSandbox> {
  checkMerchants(options)
  const state = StateFile.load(options.stateFile)
  const file = new StateFile(options.stateFile, () => state)
  const clock = options.clock ?? systemClock
  const chance = new SeededChance(options.seed ?? randomBytes(16).toString("hex"))
  const ledger = new SandboxLedger({ state, file, clock, chance })
  const findMerchant = (clientId: string) =>
    options.merchants.find(({ credentials }) => credentials.clientId.toLowerCase() === clientId.toLowerCase())
  const webhooks = new WebhookSender({
    ledger,
    merchantOf: findMerchant,
    defaultUrl: options.webhookUrl,
    retryDelaysMs: options.webhookRetryDelaysMs ?? DEFAULT_RETRY_DELAYS_MS,
    legacyMessage: (order, transaction) => legacyMessage(order, transaction, context),
  })
  let publicUrl = options.publicUrl?.replace(/\/+$/, "")
  const context: SandboxContext = {
    ledger,
    faults: new FaultPlan(),
    scenarios: new ScenarioBoard(chance),
    agenda: new Agenda({
      deeds: state.agenda,
      changed: () => file.touch(),
      clock,
      perform: (deed) => performDeed(deed, context),
    }),
    webhooks,
    merchants: options.merchants,
    legacy: { merchants: options.legacyMerchants ?? [], faults: new LegacyFaultPlan() },
    validityMs: (options.validityMinutes ?? 30) * 60_000,
    publicUrl: () => publicUrl ?? "",
    calls: [],
  }
  setScenarios(options.scenario, context.scenarios)
  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing, context))
  const host = options.host ?? "127.0.0.1"
  const { port } = await listen(server, host, options.port ?? 0)
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`
  publicUrl ??= url
  webhooks.resume()
  context.agenda.resume()
  return {
    url,
    port,
    setScenario: (setting) =>
      context.scenarios.set(typeof setting === "string" ? { name: setting } : setting),
    clearScenarios: () => context.scenarios.clear(),
    close: async () => {
      webhooks.stop()
      context.agenda.stop()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await file.flush()
    },
  }
}

function setScenarios(chosen: BillDeskSandboxOptions["scenario"], scenarios: ScenarioBoard): void {
  const settings = chosen === undefined || typeof chosen === "string" || "name" in chosen ? [chosen] : chosen
  for (const setting of settings)
    if (setting !== undefined) scenarios.set(typeof setting === "string" ? { name: setting } : setting)
}

function checkMerchants({ merchants, legacyMerchants = [] }: BillDeskSandboxOptions): void {
  if (merchants.length + legacyMerchants.length === 0) {
    throw new Error("The sandbox needs at least one merchant.")
  }
  const faults = [
    ...merchants.flatMap(({ credentials }) => credentialFaults(credentials)),
    ...legacyMerchants.flatMap(({ credentials }) => legacyCredentialFaults(credentials)),
  ]
  if (faults.length > 0) throw new Error(`The sandbox's credentials cannot work: ${faults.join(" ")}`)
  const clients = new Set(merchants.map(({ credentials }) => credentials.clientId.toLowerCase()))
  if (clients.size < merchants.length)
    throw new Error("Two of the sandbox's merchants have the same client id.")
  const ids = new Set(legacyMerchants.map(({ credentials }) => credentials.merchantId))
  if (ids.size < legacyMerchants.length)
    throw new Error("Two of the sandbox's legacy merchants have the same merchant id.")
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  context: SandboxContext,
): Promise<void> {
  try {
    const request = await readRequest(incoming)
    const answer = request ? await route(request, context) : json(413, { message: "The body is too large." })
    await send(answer, incoming, outgoing)
  } catch (error) {
    // A client that went away mid-request is no news; anything else is a fault of the sandbox, said to its caller.
    if (incoming.destroyed && !incoming.complete) return
    const message = error instanceof Error ? error.message : "The sandbox failed."
    if (!outgoing.headersSent) await send(json(500, { message }), incoming, outgoing)
  }
}

const listen = (server: Server, host: string, port: number): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, () => {
      server.removeListener("error", reject)
      const address = server.address()
      if (address === null || typeof address === "string")
        reject(new Error("The sandbox listens on no port."))
      else resolve(address)
    })
  })
