export type { DeskChoices, DeskPage, Refusal, SavedView, SavedViewList } from "./desk-page"
export { EXPORT_COLUMNS, EXPORT_ROWS } from "./export-columns"
export type { ExportColumn, ExportRows } from "./export-columns"
export type { CardAddress, DeskLine, DeskOrder, OrderCard } from "./order-card"
export { SORTS } from "./order-filter"
export type { OrderFilter, OrderSort } from "./order-filter"
export { CRM_WORDS, FULFILLMENT_WORDS, PAYMENT_WORDS } from "./status-words"
export { CRM_STATES, FULFILLMENT_STATUSES, PAYMENT_STATUSES } from "./statuses"
export type { CrmState, FulfillmentStatus, PaymentStatus } from "./statuses"
export { BOARD_SORTS, BOARD_STATES, CHANGE_KINDS, CHANGE_REASONS, ROW_STATUSES } from "./stock-board"
export type {
  BoardChoices,
  BoardRefusal,
  BoardRow,
  BoardSort,
  BoardState,
  BoardStop,
  ChangedLevel,
  ChangedRow,
  ChangeKind,
  ChangeReason,
  PastedRow,
  PastePreview,
  RowStatus,
  StockBoard,
  StockChange,
  StockChangeList,
} from "./stock-board"
export type { BestSeller, DaySummary, DeskSummary, StatusSummary } from "./summary"
export { TIMELINE_ACTORS, TIMELINE_KINDS, TIMELINE_TONES } from "./timeline"
export type {
  OrderTimeline,
  TimelineAction,
  TimelineActor,
  TimelineDetail,
  TimelineEntry,
  TimelineKind,
  TimelineTone,
} from "./timeline"
