/** Options of `medusa-plugin-audit-log`: what this shop has beside core, and who calls it from outside. */
export function auditLogOptions() {
  return {
    tables: [
      {
        table: "billdesk_payment",
        targetType: "BillDesk payment",
        id: "order_id",
        columns: keep(
          "status",
          "amount_paise",
          "currency_code",
          "review_reason",
          "given_up_by",
          "paid_attempt_id",
          "paid_override_id",
        ),
        sweep: true,
      },
      {
        table: "billdesk_attempt",
        targetType: "BillDesk attempt",
        columns: keep(
          "status",
          "gateway_order_id",
          "transaction_id",
          "bank_ref_no",
          "auth_status",
          "paid_paise",
        ),
        about: ["order_id"],
      },
      {
        table: "billdesk_refund",
        targetType: "BillDesk refund",
        id: "reference",
        columns: keep("state", "amount_paise", "requested_by", "refund_id", "refund_status"),
        about: ["attempt_id"],
        sweep: true,
      },
      {
        table: "billdesk_review",
        targetType: "BillDesk review",
        columns: {
          ...keep("state", "reason", "resolution", "amount_paise", "closed_by"),
          // A person writes it, and may name a shopper.
          note: "private",
        },
        about: ["order_id", "attempt_id"],
      },
      {
        table: "billdesk_override",
        targetType: "BillDesk status override",
        columns: {
          ...keep(
            "bank_reference",
            "amount_paise",
            "from_status",
            "person_id",
            "withdrawn_because",
            "confirmed_attempt_id",
            "flagged_at",
            "checked_by",
          ),
          // A person writes them, and may name a shopper.
          reason: "private",
          check_note: "private",
        },
        about: ["order_id"],
      },
      {
        table: "billdesk_bank_refund",
        targetType: "BillDesk refund by bank transfer",
        columns: {
          ...keep("amount_paise", "bank_reference", "person_id", "medusa_refund_id"),
          reason: "private",
        },
        about: ["order_id"],
        sweep: true,
      },
      {
        table: "outbox_destination",
        targetType: "delivery destination",
        id: "name",
        columns: keep("paused_at", "pause_code", "paused_by"),
        on: ["update"],
      },
      {
        table: "stock_board_change",
        targetType: "stock change",
        id: "inventory_item_id",
        columns: {
          ...keep("kind", "before_quantity", "after_quantity", "reason"),
          // A person writes it, and may name a shopper.
          note: "private",
        },
        about: ["level_id"],
        on: ["insert"],
      },
    ],
    gateways: [
      { path: "/payments/billdesk", name: "BillDesk" },
      { path: "/webhooks/payments/billdesk", name: "BillDesk" },
    ],
    watchRoutes: [
      { method: "GET", path: "/admin/audit-log/export", action: "exported the audit log" },
      { method: "GET", path: "/admin/order-desk/orders/export", action: "exported orders" },
    ],
  }
}

const keep = (...columns: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column, "keep"]))
