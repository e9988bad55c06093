export { ORDER_FACTS } from "./order-fact"
export type { OrderFact } from "./order-fact"
export { ZOHO_ACTS } from "./connection-status"
export type {
  ConnectionProblem,
  ConnectionSource,
  ConnectionStatus,
  ZohoAct,
  ZohoActList,
  ZohoUsage,
} from "./connection-status"
export { TRIGGERS } from "./mapping"
export type {
  ConstantValue,
  ContactMapping,
  FieldRule,
  FieldSource,
  LineMapping,
  Mapping,
  Trigger,
} from "./mapping"
export type {
  MappingCheckView,
  MappingFinding,
  MappingFindings,
  MappingPreview,
  MappingVersionList,
  MappingView,
} from "./mapping-view"
export { ZOHO_DESTINATION } from "./destination-name"
export type { FieldView, MetadataView, ModuleList, ModuleView } from "./metadata-view"
export { BACKFILL_STATES } from "./backfill-view"
export type { BackfillList, BackfillState, BackfillView } from "./backfill-view"
export { ORDER_IN_ZOHO_STATES } from "./order-in-zoho-view"
export type { OrderInZohoState, OrderInZohoView, PauseView } from "./order-in-zoho-view"
