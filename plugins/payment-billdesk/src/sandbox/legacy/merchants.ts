import { Secret } from "medusa-integration-kit"

import type { LegacyCredentials } from "../../protocol/legacy"
import type { LegacySandboxMerchant } from "../options"
import type { SandboxContext } from "../sandbox-context"
import type { SandboxOrder } from "../state"

/** Invented credentials for a first try. They open nothing anywhere. */
export const demoLegacyCredentials: LegacyCredentials = {
  merchantId: "DEMOMERC",
  securityId: "demomerc",
  checksumKey: new Secret("DEMOchecksum"),
  checksum: "hmac",
}

/** Orders of this generation name no client; a space keeps the name apart from every client id. */
export const legacyClientOf = (merchantId: string): string => `legacy ${merchantId}`

export const findLegacyMerchant = (
  context: SandboxContext,
  merchantId: string | undefined,
): LegacySandboxMerchant | undefined =>
  context.legacy.merchants.find(({ credentials }) => credentials.merchantId === merchantId)

/** @returns undefined for an order that came by the other protocol. */
export const legacyMerchantOf = (
  context: SandboxContext,
  order: SandboxOrder,
): LegacySandboxMerchant | undefined =>
  order.clientId === legacyClientOf(order.merchantId)
    ? findLegacyMerchant(context, order.merchantId)
    : undefined
