import type { Suite } from "../law"
import { capture } from "./laws/capture"
import { notifications } from "./laws/notifications"
import { opening } from "./laws/opening"
import { outages } from "./laws/outages"
import { providerVerbs } from "./laws/provider-verbs"
import { refunds } from "./laws/refunds"
import { statuses } from "./laws/statuses"
import type { PaymentSubject } from "./payment-subject"

/** The laws that every payment provider of Medusa 2 can be held to. */
export function paymentProvider(): Suite<PaymentSubject> {
  return {
    name: "payment provider",
    laws: [...opening, ...capture, ...statuses, ...refunds, ...notifications, ...providerVerbs, ...outages],
  }
}
