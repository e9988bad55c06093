import { randomBytes } from "node:crypto"
import type { Logger } from "@medusajs/framework/types"
import { httpCall, proxiedHttpCall } from "medusa-integration-kit"
import type { Clock } from "medusa-integration-kit"
import type { Gateway } from "../../domain/gateway"
import type { BillDeskSettings } from "../../domain/options"
import { guardGateway } from "../../gateways/guarded-gateway"
import { createJoseGateway } from "../../gateways/jose-gateway"
import { createBillDeskClient } from "../../protocol"
import type { Exchange } from "../../protocol"
import type { HealthRecord } from "./health"

interface Surroundings {
  readonly clock: Clock
  readonly health: HealthRecord
  readonly logger: Logger
}

/** The gateway that the settings choose, kept from holding our requests when it is dead, and its health written down. */
export function connectGateway(settings: BillDeskSettings, { clock, health, logger }: Surroundings): Gateway {
  const client = createBillDeskClient({
    credentials: settings.credentials,
    apiBaseUrl: settings.apiBaseUrl,
    call: settings.proxyUrl === undefined ? httpCall : proxiedHttpCall(settings.proxyUrl),
    clock,
    random: randomBytes,
    timeoutMs: settings.timeoutMs,
    onExchange: (exchange) => {
      note(health, exchange).catch((error: unknown) => {
        logger.debug(`BillDesk: the gateway's health could not be written down: ${String(error)}`)
      })
    },
  })
  const gateway = createJoseGateway({
    client,
    credentials: settings.credentials,
    returnUrl: settings.returnUrl,
    itemCode: settings.itemCode,
  })
  return guardGateway(gateway, (state) => {
    if (state === "down")
      logger.error("BillDesk does not answer. Calls are turned away until one try succeeds.")
    else logger.info("BillDesk answers again.")
  })
}

async function note(health: HealthRecord, exchange: Exchange): Promise<void> {
  if (exchange.outcome === "unknown") await health.noteFailure(exchange.code ?? "unknown")
  else if (exchange.code === "unreachable" || exchange.code === "authentication_failed")
    await health.noteFailure(exchange.code)
  else await health.noteAnswer(exchange.sentAt, skewOf(exchange))
}

/** BillDesk's clock is read somewhere between sending and receiving: half of that time is the best guess. */
function skewOf({ sentAt, durationMs, gatewayTime }: Exchange): number | undefined {
  return gatewayTime && sentAt.getTime() + durationMs / 2 - gatewayTime.getTime()
}
