import { Secret } from "medusa-integration-kit"

import type { BillDeskCredentials } from "../protocol"

/** Invented credentials of one pretend merchant, for a first try. They open nothing anywhere. */
export const demoCredentials = {
  hmac: {
    mode: "hmac",
    merchantId: "DEMOMERC",
    clientId: "demomerc",
    hmacKey: new Secret("DEMOhmacSecret0123456789abcdefgh"),
  },
  symmetric: {
    mode: "symmetric",
    merchantId: "DEMOMERC",
    clientId: "demomercsj",
    keyId: "demoKid00001",
    encryptionKey: new Secret("DEMOencryptKey0123456789abcdefgh"),
    signingKey: new Secret("DEMOsigningKey0123456789abcdefgh"),
  },
} as const satisfies Record<BillDeskCredentials["mode"], BillDeskCredentials>
