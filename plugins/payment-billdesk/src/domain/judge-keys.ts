import { isBad, isFine, isWorthKnowing, type Finding } from "medusa-integration-kit"
import type { BillDeskEnvironment } from "../protocol"
import { credentialFaults, legacyCredentialFaults } from "../protocol"
import { isDemoKey } from "./demo-keys"
import type { GatewaySettings } from "./gateway-settings"
import { keyFingerprints } from "./key-fingerprints"

const FIX = "Copy them again from what BillDesk sent, put them into the settings and start the shop again."

/** Whether the keys are there, well-formed, different from each other, and not the ones that everybody can read. */
export function judgeKeys(gateway: GatewaySettings, environment: BillDeskEnvironment): Finding {
  const faults =
    gateway.protocol === "jose"
      ? credentialFaults(gateway.credentials)
      : legacyCredentialFaults(gateway.credentials)
  if (faults.length > 0) return isBad(faults.join(" "), FIX)
  const shown = keyFingerprints(gateway)
    .map(({ name, fingerprint }) => `${name} ${fingerprint}`)
    .join(", ")
  if (!keysOf(gateway).some(isDemoKey))
    return isFine(`Present and well-formed. Fingerprints (SHA-256, 8 digits): ${shown}.`)
  return environment === "sandbox"
    ? isWorthKnowing("The sandbox's demo keys, which anybody can read. They open nothing at BillDesk.")
    : isBad(`A key is the sandbox's demo key, which anybody can read (${environment}).`, FIX)
}

function keysOf(gateway: GatewaySettings): string[] {
  if (gateway.protocol === "legacy") return [gateway.credentials.checksumKey.reveal()]
  const { credentials } = gateway
  return credentials.mode === "hmac"
    ? [credentials.hmacKey.reveal()]
    : [credentials.encryptionKey.reveal(), credentials.signingKey.reveal()]
}
