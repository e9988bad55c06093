import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminConnection } from "../../../contract/admin-connection"
import type { GatewaySettings } from "../../../domain/gateway-settings"
import { keyFingerprints } from "../../../domain/key-fingerprints"
import { BILLDESK_MODULE } from "../../../modules/billdesk"
import type { BillDeskModuleService } from "../../../modules/billdesk/service"

/** How the shop is connected to BillDesk, for the merchant's page. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { settings, health, search, reviews }: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  const [seen, byStatus, queue] = await Promise.all([
    health.read(),
    search.countByStatus(),
    reviews.queue({ limit: 1, offset: 0 }),
  ])
  const answer: AdminConnection = {
    environment: settings.environment,
    merchant_id: settings.merchantId,
    ...accountOf(settings.gateway),
    keys: keyFingerprints(settings.gateway),
    return_url: settings.returnUrl,
    webhook_url: `${new URL(settings.returnUrl).origin}/webhooks/payments/billdesk`,
    payment_window_minutes: settings.paymentWindowMs / 60_000,
    auto_refund: settings.autoRefund,
    health: {
      last_sweep_at: seen.lastSweepAt?.toISOString() ?? null,
      last_sweep_faults: seen.lastSweepFaults,
      last_answer_at: seen.lastAnswerAt?.toISOString() ?? null,
      last_failure_at: seen.lastFailureAt?.toISOString() ?? null,
      last_failure: seen.lastFailure,
      clock_skew_ms: seen.clockSkewMs,
    },
    attempts_by_status: byStatus,
    open_reviews: queue.count,
  }
  res.status(200).json(answer)
}

function accountOf(gateway: GatewaySettings): Pick<AdminConnection, "mode" | "client_id" | "api_host"> {
  if (gateway.protocol === "jose") {
    const { mode, clientId } = gateway.credentials
    return { mode, client_id: clientId, api_host: gateway.apiBaseUrl }
  }
  const { checksum, securityId } = gateway.credentials
  return { mode: `legacy_${checksum}`, client_id: securityId, api_host: gateway.bases.server }
}
