import { randomBytes } from "node:crypto"
import type { Logger } from "@medusajs/framework/types"
import { httpCall, proxiedHttpCall } from "medusa-integration-kit"
import type { Clock, HttpCall } from "medusa-integration-kit"
import type { Gateway } from "../../domain/gateway"
import type { BillDeskSettings } from "../../domain/options"
import { guardGateway } from "../../gateways/guarded-gateway"
import { createJoseGateway } from "../../gateways/jose-gateway"
import { createLegacyGateway } from "../../gateways/legacy-gateway"
import { createBillDeskClient } from "../../protocol"
import type { Exchange, LegacyExchange } from "../../protocol"
import type { HealthRecord } from "./health"

interface Surroundings {
  readonly clock: Clock
  readonly health: HealthRecord
  readonly logger: Logger
}

/** The gateway that the settings choose, kept from holding our requests when it is dead, and its health written down. */
export function connectGateway(settings: BillDeskSettings, { clock, health, logger }: Surroundings): Gateway {
  const gateway = createGateway(settings, {
    call: settings.proxyUrl === undefined ? httpCall : proxiedHttpCall(settings.proxyUrl),
    clock,
    timeoutMs: settings.timeoutMs,
    onExchange: (exchange) => {
      note(health, exchange).catch((error: unknown) => {
        logger.debug(`BillDesk: the gateway's health could not be written down: ${String(error)}`)
      })
    },
  })
  return guardGateway(gateway, (state) => {
    if (state === "down")
      logger.error("BillDesk does not answer. Calls are turned away until one try succeeds.")
    else logger.info("BillDesk answers again.")
  })
}

interface Wire {
  readonly call: HttpCall
  readonly clock: Clock
  readonly timeoutMs: number
  readonly onExchange: (exchange: Exchange | LegacyExchange) => void
}

function createGateway({ gateway, returnUrl, paymentWindowMs }: BillDeskSettings, wire: Wire): Gateway {
  switch (gateway.protocol) {
    case "jose": {
      const { credentials, apiBaseUrl, itemCode } = gateway
      const client = createBillDeskClient({ ...wire, credentials, apiBaseUrl, random: randomBytes })
      return createJoseGateway({ client, credentials, returnUrl, itemCode })
    }
    case "legacy": {
      const { credentials, bases } = gateway
      return createLegacyGateway({ ...wire, credentials, bases, returnUrl, windowMs: paymentWindowMs })
    }
  }
}

async function note(health: HealthRecord, exchange: Exchange | LegacyExchange): Promise<void> {
  if (exchange.outcome === "unknown") await health.noteFailure(exchange.code ?? "unknown")
  else if (exchange.code === "unreachable" || exchange.code === "authentication_failed")
    await health.noteFailure(exchange.code)
  else await health.noteAnswer(exchange.sentAt, skewOf(exchange))
}

/**
 * BillDesk's clock is read somewhere between sending and receiving: half of that time is the best guess. The pipe
 * generation tells no time.
 */
function skewOf(exchange: Exchange | LegacyExchange): number | undefined {
  if (!("gatewayTime" in exchange) || !exchange.gatewayTime) return undefined
  return exchange.sentAt.getTime() + exchange.durationMs / 2 - exchange.gatewayTime.getTime()
}
