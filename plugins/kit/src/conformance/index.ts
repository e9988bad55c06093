export { describeConformance } from "./describe-conformance"
export type { DescribeOptions, TestFramework } from "./describe-conformance"
export { BrokenLaw, must } from "./law"
export type { Finding, Law, LawText, Suite, Verdict } from "./law"
export type {
  Ability,
  GatewayAbilities,
  GatewayOrder,
  InspectionAbilities,
  MedusaBooks,
  Message,
  Minor,
  NotificationAbilities,
  Payment,
  PaymentAbilities,
  StoreAbilities,
  StoreStatus,
} from "./payment-abilities"
export { paymentProvider } from "./payment-provider"
export type { PaymentProviderLike, PaymentSessionLike } from "./payment-provider-like"
export { paymentLaw } from "./payment-subject"
export type { PaymentSubject } from "./payment-subject"
export { renderReport } from "./render-report"
export { runConformance } from "./run-conformance"
export type { ConformanceReport, LawReport } from "./run-conformance"
