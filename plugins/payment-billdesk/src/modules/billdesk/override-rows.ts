import { z } from "@medusajs/framework/zod"
import type { Paise } from "medusa-integration-kit"
import type { GatewayWord } from "../../contract/admin-override"
import type { PaymentStatus } from "../../contract/payment-status"
import { amountColumn, paymentStatus } from "./rows"

/** A payment that a person settled, as it is written down. */
export interface OverrideRecord {
  readonly id: string
  readonly orderId: string
  readonly bankReference: string
  readonly amount: Paise
  readonly fromStatus: PaymentStatus
  readonly givenUpBy: "expiry" | "merchant" | null
  readonly reason: string
  readonly personId: string
  readonly gatewayWord: readonly GatewayWord[]
  readonly createdAt: Date
  readonly confirmedAt: Date | null
  readonly flaggedAt: Date | null
  readonly checkedAt: Date | null
  readonly checkedBy: string | null
  readonly checkNote: string | null
}

const word = z.object({ attempt: z.number(), status: z.string(), answered: z.boolean() })

const overrideRow = z
  .object({
    id: z.string(),
    order_id: z.string(),
    bank_reference: z.string(),
    amount_paise: amountColumn,
    from_status: paymentStatus,
    given_up_by: z.enum(["expiry", "merchant"]).nullable(),
    reason: z.string(),
    person_id: z.string(),
    gateway_word: z.array(word),
    created_at: z.date(),
    confirmed_at: z.date().nullable(),
    flagged_at: z.date().nullable(),
    checked_at: z.date().nullable(),
    checked_by: z.string().nullable(),
    check_note: z.string().nullable(),
  })
  .transform((row): OverrideRecord => ({
    id: row.id,
    orderId: row.order_id,
    bankReference: row.bank_reference,
    amount: row.amount_paise,
    fromStatus: row.from_status,
    givenUpBy: row.given_up_by,
    reason: row.reason,
    personId: row.person_id,
    gatewayWord: row.gateway_word,
    createdAt: row.created_at,
    confirmedAt: row.confirmed_at,
    flaggedAt: row.flagged_at,
    checkedAt: row.checked_at,
    checkedBy: row.checked_by,
    checkNote: row.check_note,
  }))

export const overrideFromRow = (row: unknown): OverrideRecord => overrideRow.parse(row)
