import { z } from "zod"

/** The name of these mails in the outbox. */
export const STOCK_DESTINATION = "back-in-stock"
const KIND = "back_in_stock"

const payload = z.object({ notice_id: z.string(), round: z.number() })

export interface Announcement {
  readonly id: string
  readonly round: number
}

/** One for each round of a notice: an id, and no person. */
export const announcementOf = ({ id, round }: Announcement) => ({
  kind: KIND,
  subject: id,
  dedupeKey: `${id}:${round}`,
  payload: { notice_id: id, round },
})

/** Undefined for what this version never made. */
export function readAnnouncement(kind: string, from: unknown): Announcement | undefined {
  const read = payload.safeParse(from)
  return kind === KIND && read.success ? { id: read.data.notice_id, round: read.data.round } : undefined
}
