import { randomBytes } from "node:crypto"
import { httpCall, proxiedHttpCall, type Clock, type Outcome } from "medusa-integration-kit"
import type { GatewayAnswer } from "../../domain/judge-answer"
import { newGatewayOrderId } from "../../domain/new-gateway-order-id"
import type { BillDeskSettings } from "../../domain/options"
import {
  createBillDeskClient,
  createLegacyClient,
  gatewayOrderId,
  type Exchange,
  type LegacyExchange,
} from "../../protocol"

/**
 * Asks BillDesk about an order that does not exist. By a client of its own: a look must not count as an outage, nor
 * wait in line behind one, and it leaves no trace in the shop.
 *
 * @param timeoutMs for the whole exchange
 */
export async function askGateway(
  settings: BillDeskSettings,
  { clock, timeoutMs }: { readonly clock: Clock; readonly timeoutMs: number },
): Promise<GatewayAnswer> {
  const { gateway, proxyUrl } = settings
  let exchange: Exchange | LegacyExchange | undefined
  const wire = {
    call: proxyUrl === undefined ? httpCall : proxiedHttpCall(proxyUrl),
    clock,
    timeoutMs,
    onExchange: (ended: Exchange | LegacyExchange) => {
      exchange = ended
    },
  }
  const orderId = gatewayOrderId(newGatewayOrderId())
  const { credentials } = gateway
  const begun = clock().getTime()
  const outcome: Outcome<unknown> =
    gateway.protocol === "jose"
      ? await createBillDeskClient({
          ...wire,
          credentials: gateway.credentials,
          apiBaseUrl: gateway.apiBaseUrl,
          random: randomBytes,
        }).retrieveTransaction({ orderId })
      : await createLegacyClient({
          ...wire,
          credentials: gateway.credentials,
          baseUrl: gateway.bases.server,
        }).query(orderId)
  const tookMs = clock().getTime() - begun
  const seen = { skewMs: skewOf(exchange), tookMs }
  return outcome.kind === "accepted"
    ? { kind: outcome.kind, code: "", message: `Merchant ${credentials.merchantId}.`, ...seen }
    : { kind: outcome.kind, code: outcome.code, message: outcome.message, ...seen }
}

/** BillDesk's clock is read somewhere between sending and receiving. */
function skewOf(exchange: Exchange | LegacyExchange | undefined): number | undefined {
  if (!exchange || !("gatewayTime" in exchange) || !exchange.gatewayTime) return undefined
  return exchange.sentAt.getTime() + exchange.durationMs / 2 - exchange.gatewayTime.getTime()
}
