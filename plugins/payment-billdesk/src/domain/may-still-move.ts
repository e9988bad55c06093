import type { AttemptStatus } from "../contract/payment-status"

const OPEN = {
  opening: true,
  awaiting: true,
  superseded: true,
  failed: true,
  expired: true,
  abandoned: true,
  successful: false,
  review: false,
  resolved: false,
} as const satisfies Record<AttemptStatus, boolean>

/** Whether a later word of BillDesk may still change an attempt. */
export const mayStillMove = (status: AttemptStatus): boolean => OPEN[status]
