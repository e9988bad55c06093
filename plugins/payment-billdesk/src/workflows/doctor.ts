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
import { judgeAnswer, judgeClock, type GatewayAnswer } from "../domain/judge-answer"
import { judgeHandOver } from "../domain/judge-hand-over"
import { judgeKeys } from "../domain/judge-keys"
import type { BillDeskSettings } from "../domain/options"
import { BILLDESK_MODULE } from "../modules/billdesk"
import { askGateway } from "../modules/billdesk/ask-gateway"
import type { BillDeskModuleService } from "../modules/billdesk/service"

export { uatSignOff } from "../domain/uat-sign-off"
export type { SignOffLine } from "../domain/uat-sign-off"
export type { Check } from "medusa-integration-kit"

const GROUP = "BillDesk"
const LIMIT_MS = 5000
/** The call ends by itself before its look is given up, so that its own words are heard. */
const CALL_MS = LIMIT_MS - 500

/**
 * Looks at everything that the gateway needs: account, keys, addresses to hand over, one live signed question, clock,
 * the sweep, the review queue. Changes nothing, throws nothing, answers within about five seconds.
 */
export async function checks(container: MedusaContainer): Promise<Check[]> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const { settings } = billdesk
  const answer = askGateway(settings, { clock: systemClock, timeoutMs: CALL_MS })
  // Two looks wait for it; when it fails both say so.
  answer.catch(() => undefined)
  const origin = new URL(settings.returnUrl).origin
  const looks: [string, string, Look["look"]][] = [
    ["environment", "Environment", () => environmentOf(settings)],
    ["account", "Merchant and mode", () => accountOf(settings)],
    ["keys", "Keys", () => judgeKeys(settings.gateway, settings.environment)],
    ["return_url", "Return URL", () => judgeHandOver("Return URL", settings.returnUrl, settings.environment)],
    [
      "webhook_url",
      "Webhook URL",
      () => judgeHandOver("Webhook URL", `${origin}/webhooks/payments/billdesk`, settings.environment),
    ],
    ["question", "Live signed question", async () => judgeAnswer(await answer)],
    ["egress", "Address to be allow-listed", async () => egressOf(settings, await answer)],
    ["clock", "Clock", async () => judgeClock((await answer).skewMs ?? (await lastSkew(billdesk)))],
    ["sweep", "Payments are looked through", () => sweepOf(billdesk)],
    ["reviews", "Review queue", () => reviewsOf(billdesk)],
  ]
  return lookAtAll(
    looks.map(([id, title, look]) => ({ id: `billdesk_${id}`, group: GROUP, title, look })),
    { limitMs: LIMIT_MS, clock: systemClock },
  )
}

const ENVIRONMENTS = {
  sandbox: isWorthKnowing(
    "Sandbox: a pretend BillDesk on this machine. No real money moves.",
    "To go to BillDesk's own test system: uat as the option environment, with the ids and keys of UAT.",
  ),
  uat: isWorthKnowing(
    "UAT: BillDesk's test system. No real money moves.",
    "After the sign-off: production, with production's own ids and keys.",
  ),
  production: isFine("Production: real money."),
} as const satisfies Record<BillDeskSettings["environment"], Finding>

const environmentOf = ({ environment }: BillDeskSettings): Finding => ENVIRONMENTS[environment]

const MODES = {
  hmac: "signed (HMAC)",
  symmetric: "encrypted and signed (symmetric)",
} as const

function accountOf({ merchantId, gateway }: BillDeskSettings): Finding {
  const isJose = gateway.protocol === "jose"
  const [name, id] = isJose
    ? ["Client id", gateway.credentials.clientId]
    : ["Security id", gateway.credentials.securityId]
  const mode = isJose ? MODES[gateway.credentials.mode] : `pipe messages (${gateway.credentials.checksum})`
  const host = new URL(isJose ? gateway.apiBaseUrl : gateway.bases.server).host
  const handOver = [
    { label: "Merchant id", value: merchantId },
    { label: name, value: id },
  ]
  return isFine(`Merchant ${merchantId}, ${name.toLowerCase()} ${id}, ${mode}, at ${host}.`, handOver)
}

function egressOf({ environment, proxyUrl }: BillDeskSettings, { kind }: GatewayAnswer): Finding {
  if (environment === "sandbox")
    return isWorthKnowing("Not needed in the sandbox; UAT and production each ask for it.")
  if (kind === "accepted") return isFine("BillDesk answers from here, so the address is on its list.")
  const whose = proxyUrl === undefined ? "this server" : "the proxy that calls leave through"
  return isWorthKnowing(
    `BillDesk lets in only addresses it knows: the static public IPv4 of ${whose}.`,
    `On that machine: curl -4 https://checkip.amazonaws.com, or ask whoever runs the network. Hand the address to BillDesk, for UAT and for production each.`,
  )
}

const lastSkew = async ({ health }: BillDeskModuleService): Promise<number | undefined> =>
  (await health.read()).clockSkewMs ?? undefined

async function sweepOf({ health, settings, clock }: BillDeskModuleService): Promise<Finding> {
  const { lastSweepAt, lastSweepFaults } = await health.read()
  const fix = "Look whether a worker runs, and read its log."
  if (lastSweepAt === null) return isWorthKnowing("No look-through has ended yet.", fix)
  const lateMs = Math.max(5 * 60_000, 3 * settings.reconcileIntervalMs)
  const ageMs = clock().getTime() - lastSweepAt.getTime()
  const words = `Last look-through ${Math.round(ageMs / 1000)} s ago, with ${lastSweepFaults} faults.`
  if (ageMs > lateMs)
    return isBad(`${words} It should be one every ${settings.reconcileIntervalMs / 1000} s.`, fix)
  return lastSweepFaults > 0 ? isWorthKnowing(words, fix) : isFine(words)
}

async function reviewsOf({ reviews }: BillDeskModuleService): Promise<Finding> {
  const { count } = await reviews.queue({ limit: 1, offset: 0 })
  return count === 0
    ? isFine("Nothing waits for a person.")
    : isWorthKnowing(`${count} payments wait for a person's decision.`, "Decide them on the page BillDesk.")
}
