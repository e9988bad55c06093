export type {
  ConsentSentences,
  ForgottenAnswer,
  NoteAnswer,
  NoticeAnswer,
  NoticeStatus,
  NoticeView,
} from "./store-notice"
export type { ProductNotices, VariantNotices } from "./product-notices"
