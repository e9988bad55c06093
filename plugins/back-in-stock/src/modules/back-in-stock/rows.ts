import { z } from "@medusajs/framework/zod"
import { NOTICE_LOCALES } from "../../domain/notice-locale"

/** `announced`: its delivery waits in the outbox. The last four have no address any more. */
export const NOTICE_STATES = ["waiting", "announced", "sent", "forgotten", "expired", "refused"] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

const noticeRow = z.object({
  id: z.string(),
  variant_id: z.string(),
  sales_channel_id: z.string(),
  locale: z.enum(NOTICE_LOCALES),
  email: z.string().nullable(),
  state: z.enum(NOTICE_STATES),
  round: z.number(),
  created_at: z.date(),
})

/** What the driver gives back, and what we take from it: a column that changed its shape is heard here. */
export const noticeRows = z.array(noticeRow)
export type NoticeRow = z.output<typeof noticeRow>

export const idRows = z.array(z.object({ id: z.string() }))
export const offeredRows = z.array(z.object({ variant_id: z.string(), sales_channel_id: z.string() }))
export const announcedRows = z.object({ rows: z.array(z.object({ id: z.string(), round: z.number() })) })
export const lockRows = z.object({ rows: z.tuple([z.object({ mine: z.boolean() })]) })
export const countRows = z.object({ rows: z.tuple([z.object({ count: z.coerce.number() })]) })
export const waitingRows = z.array(
  z.object({ variant_id: z.string(), waiting: z.coerce.number(), since: z.date() }),
)
