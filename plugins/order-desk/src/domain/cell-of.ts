import type { ExportColumn } from "../contract/export-columns"
import { amountCell, mobileCell, momentCell, textCell } from "./csv-cell"
import type { ExportedRow } from "./exported-row"
import { CRM_WORDS, FULFILLMENT_WORDS, PAYMENT_WORDS } from "../contract/status-words"

const joined = (texts: readonly string[]): string => textCell(texts.join("; "))
const ofLine = (row: ExportedRow, amount: (line: NonNullable<ExportedRow["line"]>) => string): string =>
  row.line === undefined ? "" : amount(row.line)

/** What each column says of a row. */
const CELLS = {
  number: ({ order }) => textCell(order.number),
  placed_at: ({ order }) => momentCell(order.placed_at),
  paid_at: ({ order }) => momentCell(order.paid_at),
  payment_status: ({ order }) => PAYMENT_WORDS[order.payment_status],
  fulfillment_status: ({ order }) => FULFILLMENT_WORDS[order.fulfillment_status],
  name: ({ order }) => textCell(order.name),
  mobile: ({ order }) => mobileCell(order.mobile),
  email: ({ order }) => textCell(order.email),
  company: ({ order }) => textCell(order.company),
  gstin: ({ order }) => textCell(order.gstin),
  address_1: ({ order }) => textCell(order.address.address_1),
  address_2: ({ order }) => textCell(order.address.address_2),
  city: ({ order }) => textCell(order.address.city),
  state: ({ order }) => textCell(order.address.state),
  pincode: ({ order }) => textCell(order.address.pincode),
  country: ({ order }) => textCell(order.address.country),
  delivery_option: ({ order }) => textCell(order.delivery_option ?? ""),
  product: ({ order, line }) => (line === undefined ? joined(order.products) : textCell(line.title)),
  sku: ({ order, line }) => (line === undefined ? joined(order.skus) : textCell(line.sku)),
  quantity: ({ order, line }) => String(line === undefined ? order.pieces : line.pieces),
  hsn: ({ order, line }) => (line === undefined ? joined(order.hsns) : textCell(line.hsn)),
  unit_price: (row) => ofLine(row, (line) => amountCell(line.unit_price)),
  line_discount: (row) => ofLine(row, (line) => amountCell(line.discount)),
  tax_rate: (row) => ofLine(row, (line) => textCell(line.tax_rates)),
  line_tax: (row) => ofLine(row, (line) => amountCell(line.tax)),
  line_total: (row) => ofLine(row, (line) => amountCell(line.total)),
  discount: ({ order }) => amountCell(order.discount),
  shipping: ({ order }) => amountCell(order.shipping),
  tax: ({ order }) => amountCell(order.tax),
  total: ({ order }) => amountCell(order.total),
  paid: ({ order }) => amountCell(order.paid),
  refunded: ({ order }) => amountCell(order.refunded),
  currency: ({ order }) => order.currency_code.toUpperCase(),
  payment_method: ({ order }) => textCell(order.payment_method ?? ""),
  transaction_id: ({ order }) => textCell(order.transaction_id ?? ""),
  bank_reference: ({ order }) => textCell(order.bank_reference ?? ""),
  crm_state: ({ order }) => CRM_WORDS[order.crm_state],
  crm_record_id: ({ order }) => textCell(order.crm_record_id ?? ""),
  canceled_at: ({ order }) => momentCell(order.canceled_at),
  order_id: ({ order }) => order.id,
} as const satisfies Record<ExportColumn, (row: ExportedRow) => string>

/** One cell of an export, fit for a spreadsheet. */
export const cellOf = (column: ExportColumn, row: ExportedRow): string => CELLS[column](row)
