/** What became of an intent to give money back. */
export type RefundState =
  /** Written down; BillDesk's answer is not known yet. */
  | "requested"
  /** BillDesk has it and has not decided. */
  | "pending"
  /** BillDesk gives the money back. */
  | "accepted"
  /** BillDesk had taken it, and then it did not go through. */
  | "failed"
  /** BillDesk did not take it. */
  | "refused"
