import { Button, InlineTip, Input, Label, Text, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminRefundable } from "../../contract/admin-order-payment"
import { call } from "../call"
import { rupees } from "../format"

const SHORTEST_REASON = 5

/** Records a bank transfer that gave money back: what a person had recorded cannot go back through BillDesk. */
export function BankRefundForm({
  orderId,
  refundable,
  onDone,
}: {
  orderId: string
  refundable: AdminRefundable
  onDone: () => void
}) {
  const [amount, setAmount] = useState(refundable.left)
  const [reference, setReference] = useState("")
  const [reason, setReason] = useState("")
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isReady = amount !== "" && reference.trim() !== "" && reason.trim().length >= SHORTEST_REASON

  const record = async () => {
    setBusy(true)
    setProblem(null)
    const body = { amount: amount.trim(), bank_reference: reference.trim(), reason: reason.trim() }
    const answer = await call(`/admin/billdesk/orders/${orderId}/bank-refunds`, "POST", body)
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.message)
      return
    }
    toast.success("The refund is booked", { description: `${rupees(amount)}, ${reference.trim()}` })
    onDone()
  }

  return (
    <form
      className="flex flex-col gap-y-3 px-6 py-4"
      aria-label="Record a refund by bank transfer"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && !busy) void record()
      }}
    >
      <Text size="small" className="text-ui-fg-subtle">
        A person recorded this payment, so BillDesk cannot refund it. Pay it back by bank transfer first, then
        record the transfer here.
      </Text>
      <Field id="amount" label="Refunded in rupees" value={amount} onChange={setAmount} />
      <Field
        id="reference"
        label="Bank reference of the transfer"
        value={reference}
        onChange={setReference}
      />
      <div className="flex flex-col gap-y-1">
        <Label size="small" htmlFor="billdesk-bank-refund-reason">
          Reason
        </Label>
        <Textarea
          id="billdesk-bank-refund-reason"
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
      </div>
      <div aria-live="polite">
        {problem && (
          <InlineTip variant="error" label="Not recorded">
            {problem}
          </InlineTip>
        )}
      </div>
      <div>
        <Button size="small" variant="danger" type="submit" isLoading={busy} disabled={!isReady || busy}>
          Record the refund
        </Button>
      </div>
    </form>
  )
}

function Field({
  id,
  label,
  value,
  onChange,
}: {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
}) {
  return (
    <div className="flex flex-col gap-y-1">
      <Label size="small" htmlFor={`billdesk-bank-refund-${id}`}>
        {label}
      </Label>
      <Input
        id={`billdesk-bank-refund-${id}`}
        autoComplete="off"
        maxLength={60}
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
    </div>
  )
}
