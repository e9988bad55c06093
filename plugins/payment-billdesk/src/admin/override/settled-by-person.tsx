import { StatusBadge, Text } from "@medusajs/ui"
import type { AdminBankRefund, AdminPersonSettlement } from "../../contract/admin-override"
import { indianTime, rupees } from "../format"
import { attemptLabels, confirmationLabels } from "../labels"
import { Row } from "../parts/row"

/** Who marked an order as paid, why, by which reference, and whether BillDesk said the same. */
export function SettledByPerson({ settlement }: { settlement: AdminPersonSettlement }) {
  const label = confirmationLabels[settlement.confirmation]
  return (
    <section className="px-6 py-4" aria-label="Settled by a person">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <Text size="small" weight="plus">
          Settled by a person
        </Text>
        <StatusBadge color={label.color}>{label.text}</StatusBadge>
      </div>
      <dl>
        <Row label="Bank reference" value={settlement.bank_reference} isId />
        <Row label="By" value={settlement.who} />
        <Row label="When" value={indianTime(settlement.at)} />
        <Row label="Why" value={settlement.why} />
        {settlement.gateway_word.map((word) => (
          <Row key={word.attempt} label={`BillDesk of attempt ${String(word.attempt)}`} value={said(word)} />
        ))}
        {settlement.confirmed_at && <Row label="Confirmed" value={indianTime(settlement.confirmed_at)} />}
        {settlement.checked_by && <Row label="Compared by" value={settlement.checked_by} />}
        {settlement.check_note && <Row label="Note" value={settlement.check_note} />}
      </dl>
    </section>
  )
}

function said({ status, answered }: AdminPersonSettlement["gateway_word"][number]): string {
  if (!answered) return "Could not be asked"
  return Object.entries(attemptLabels).find(([name]) => name === status)?.[1].text ?? status
}

/** What went back by bank transfer. */
export function BankRefunds({ refunds }: { refunds: readonly AdminBankRefund[] }) {
  return refunds.map((refund) => (
    <section key={refund.id} className="px-6 py-4" aria-label={`Refund ${refund.bank_reference}`}>
      <Text size="small" weight="plus" className="mb-2">
        Refund of {rupees(refund.amount)} by bank transfer
      </Text>
      <dl>
        <Row label="Bank reference" value={refund.bank_reference} isId />
        <Row label="By" value={refund.who} />
        <Row label="When" value={indianTime(refund.at)} />
        <Row label="Why" value={refund.why} />
      </dl>
    </section>
  ))
}
