import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { setTimeout as wait } from "node:timers/promises"
import type { AttemptRecord } from "../domain/records"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import type { Device } from "../protocol"

/**
 * Takes an attempt that is written down to BillDesk: one create-order call, outside every lock, never repeated. When
 * its answer is lost or unreadable the attempt is abandoned: its redirect reached no browser, so nobody can pay it,
 * and the shopper gets a new attempt with a new id.
 */
export async function offerAttempt(
  container: MedusaContainer,
  attemptId: string,
  device: Device,
): Promise<void> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const { gateway, ledger } = billdesk
  const attempt = await ledger.attempt(attemptId)
  if (attempt?.status !== "opening") return
  const { gatewayOrderId, amount, number, createdAt: openedAt } = attempt
  const outcome = await gateway.open({ gatewayOrderId, amount, number, openedAt, device })
  if (outcome.kind === "accepted") {
    await ledger.offerAttempt(attempt.id, outcome.value, "system")
    return
  }
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(
      `BillDesk did not open ${attempt.gatewayOrderId} (${outcome.kind}, ${outcome.code}). Nothing was charged; the shopper can try again.`,
    )
  await ledger.abandonAttempt(attempt.id, outcome.code, "system")
}

const LOOK_EVERY_MS = 150

/** A request that came second waits for the first one's call to BillDesk, as long as that call may take. */
export async function awaitOffer(
  billdesk: BillDeskModuleService,
  orderId: string,
): Promise<AttemptRecord | undefined> {
  const giveUpAt = billdesk.clock().getTime() + billdesk.settings.timeoutMs
  for (;;) {
    const current = (await billdesk.ledger.attempts(orderId)).at(-1)
    if (current?.status !== "opening" || billdesk.clock().getTime() >= giveUpAt) return current
    await wait(LOOK_EVERY_MS)
  }
}
