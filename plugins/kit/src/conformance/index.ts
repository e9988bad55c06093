export type {
  CarriedText,
  CrmAbilities,
  CrmBooksAbilities,
  CrmFaultAbilities,
  CrmInspectionAbilities,
} from "./crm/crm-abilities"
export type {
  CrmContact,
  CrmLine,
  CrmRecord,
  CustomerWish,
  ExpectedRecord,
  FieldValue,
  LineWish,
  OrderWish,
  ShopOrder,
} from "./crm/crm-books"
export { crmLaw } from "./crm/crm-subject"
export type { CrmSubject } from "./crm/crm-subject"
export { crmSync } from "./crm/crm-sync"
export { DEATHS } from "./crm/shop-abilities"
export type { Death, ShopAbilities, SyncAbilities, SyncState } from "./crm/shop-abilities"
export { describeConformance } from "./describe-conformance"
export type { DescribeOptions, TestFramework } from "./describe-conformance"
export { BrokenLaw, must } from "./law"
export type { Finding, Law, LawText, Suite, Verdict } from "./law"
export { lawMaker } from "./law-maker"
export type { Subject } from "./law-maker"
export type { Minor } from "./minor"
export type {
  Ability,
  GatewayAbilities,
  GatewayOrder,
  InspectionAbilities,
  MedusaBooks,
  Message,
  NotificationAbilities,
  Payment,
  PaymentAbilities,
  StoreAbilities,
  StoreStatus,
} from "./payment/payment-abilities"
export { paymentProvider } from "./payment/payment-provider"
export type { PaymentProviderLike, PaymentSessionLike } from "./payment/payment-provider-like"
export { paymentLaw } from "./payment/payment-subject"
export type { PaymentSubject } from "./payment/payment-subject"
export { renderReport } from "./render-report"
export { runConformance } from "./run-conformance"
export type { ConformanceReport, LawReport } from "./run-conformance"
