import { Button, Input, Label, Text, Textarea, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { AdminRefundable } from "../../contract/admin-order-payment"
import { call } from "../call"
import { indianDate, rupees } from "../format"

const AMOUNT = /^\d+(\.\d{1,2})?$/

const reasons: Record<NonNullable<AdminRefundable["reason"]>, string> = {
  not_captured: "Nothing can be refunded: this order's payment is not captured.",
  nothing_left: "Nothing is left to refund.",
}

/** Gives money of a paid order back through Medusa's own refund, and so through BillDesk. */
export function RefundForm({ refundable, onDone }: { refundable: AdminRefundable; onDone: () => void }) {
  const [amount, setAmount] = useState(refundable.left)
  const [note, setNote] = useState("")
  const [busy, setBusy] = useState(false)
  const prompt = usePrompt()
  const isAmount = AMOUNT.test(amount) && Number(amount) > 0

  const refund = async () => {
    const confirmed = await prompt({
      title: `Refund ${rupees(amount)}`,
      description: `${rupees(amount)} go back to the payer through BillDesk. This cannot be undone.`,
      confirmText: "Refund",
      cancelText: "Leave it",
    })
    if (!confirmed) return
    setBusy(true)
    const body = { amount: Number(amount), ...(note.trim() === "" ? {} : { note: note.trim() }) }
    const answer = await call(`/admin/payments/${refundable.payment_id ?? ""}/refund`, "POST", body)
    setBusy(false)
    if (answer.ok)
      toast.success("BillDesk has the refund", { description: "Its state stands beside the attempt." })
    else toast.error("The refund did not go through", { description: answer.message })
    onDone()
  }

  if (refundable.reason !== null) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {reasons[refundable.reason]}
      </Text>
    )
  }
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4" aria-label="Refund">
      <div className="flex flex-col gap-y-1">
        <Label size="small" htmlFor="billdesk-refund-amount">
          Refund in rupees
        </Label>
        <Input
          id="billdesk-refund-amount"
          inputMode="decimal"
          value={amount}
          aria-invalid={!isAmount}
          onChange={(event) => {
            setAmount(event.target.value.trim())
          }}
        />
        <Text size="xsmall" className="text-ui-fg-subtle">
          {isAmount ? `${rupees(refundable.left)} are left.` : "Write an amount such as 1250.00."}
        </Text>
      </div>
      <div className="flex flex-col gap-y-1">
        <Label size="small" htmlFor="billdesk-refund-note">
          Note
        </Label>
        <Textarea
          id="billdesk-refund-note"
          rows={2}
          maxLength={500}
          value={note}
          onChange={(event) => {
            setNote(event.target.value)
          }}
        />
      </div>
      {refundable.windows && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          BillDesk refunds to a guest&apos;s card until {indianDate(refundable.windows.guest_card_until)} (90
          days) and to a tokenised card until {indianDate(refundable.windows.tokenised_card_until)} (180
          days).
        </Text>
      )}
      <div>
        <Button
          size="small"
          variant="danger"
          isLoading={busy}
          disabled={!isAmount || busy}
          onClick={() => void refund()}
        >
          Refund
        </Button>
      </div>
    </section>
  )
}
