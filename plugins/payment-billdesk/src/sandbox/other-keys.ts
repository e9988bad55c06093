import { Secret } from "medusa-integration-kit"

import type { BillDeskCredentials } from "../protocol"

/** The same merchant, but keys that nobody else has. */
export function otherKeys(credentials: BillDeskCredentials): BillDeskCredentials {
  const other = (key: Secret): Secret => new Secret([...key.reveal()].reverse().join(""))
  return credentials.mode === "hmac"
    ? { ...credentials, hmacKey: other(credentials.hmacKey) }
    : {
        ...credentials,
        signingKey: other(credentials.signingKey),
        encryptionKey: other(credentials.encryptionKey),
      }
}
