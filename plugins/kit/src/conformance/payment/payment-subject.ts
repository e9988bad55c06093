import { lawMaker, type Subject } from "../law-maker"
import type { PaymentAbilities } from "./payment-abilities"

/** A payment provider under test. */
export type PaymentSubject = Subject<PaymentAbilities>

/** Makes a law of payment providers. */
export const paymentLaw = lawMaker<PaymentAbilities>()
