import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "zod"
import { CRM_STATES } from "../contract/statuses"

/** What the gateway's plugin says of an order's payment. Core's refunds are looked at where it says `successful`. */
export const SOURCE_STATUSES = ["pending", "successful", "failed", "expired", "review"] as const

const text = z.string().max(500)

/** What a source knows of one order; all of it optional. */
export const deskFacts = z.object({
  paymentStatus: z.enum(SOURCE_STATUSES).optional(),
  /** `UPI`, `Card`, …; for display. */
  paymentMethod: text.nullish(),
  transactionId: text.nullish(),
  bankReference: text.nullish(),
  /** Further ids by which a person may ask for the order, such as those of attempts. */
  references: z.array(text).max(500).optional(),
  crmState: z.enum(CRM_STATES).optional(),
  crmRecordId: text.nullish(),
  /** Deliveries about the order that were given up. Summed over sources. */
  failedDeliveries: z.int().nonnegative().optional(),
})
export type DeskFacts = z.output<typeof deskFacts>

/** A table whose changes make an order's row old. The column holds an order's id, alone or before a colon. */
export interface Watch {
  readonly table: string
  readonly column: string
}

/** Another plugin's knowledge of orders, handed in by the store's configuration. */
export interface DeskSource extends TimelineSource {
  readonly name: string
  readonly watch: readonly Watch[]
  /** @returns facts of those of the orders that it knows, as `deskFacts` has them */
  readonly read: (
    container: MedusaContainer,
    orderIds: readonly string[],
  ) => Promise<ReadonlyMap<string, unknown>>
}

/** What a witness is asked about. */
export interface TimelineOf {
  readonly orderId: string
  /** The rows that core and the other sources tell of, as `table:id`. */
  readonly rows: readonly string[]
}

/** What another plugin knows of the history of one order: `toldEntry` of `domain/timeline` says how entries look. */
export interface TimelineSource {
  readonly timeline?: (container: MedusaContainer, orderId: string) => Promise<readonly unknown[]>
  /** Asked after all have told: who wrote those rows, and what was done to them that nobody tells (`seenEntry`). */
  readonly witness?: (container: MedusaContainer, of: TimelineOf) => Promise<readonly unknown[]>
}
