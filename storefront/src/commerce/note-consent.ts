import "server-only"
import { z } from "zod"
import type { Answer } from "./answer"
import { askStore } from "./store-client"

/**
 * Writes into the cart whether its shopper may be counted; the order inherits it, and whoever tells the purchase reads it
 * there. To be called just before the order is made: the answer may have changed since the last one.
 * @param clientId the browser's number when there is a yes
 */
export async function noteConsent(bagId: string, clientId: string | undefined): Promise<Answer<unknown>> {
  // An empty text takes an entry out of Medusa's metadata.
  const metadata = { analytics_consent: clientId !== undefined, analytics_client_id: clientId ?? "" }
  return askStore({ path: `/store/carts/${bagId}`, method: "POST", body: { metadata }, shape: z.unknown() })
}
