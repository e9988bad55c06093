import { Button, Container, Heading, Input, StatusBadge, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminPersonSettlement, AdminPersonSettlementList } from "../../contract/admin-override"
import { call } from "../call"
import { indianTime, rupees } from "../format"
import { confirmationLabels } from "../labels"
import { LoadState } from "../parts/load-state"
import { useLoaded } from "../use-loaded"

const PAGE = 5
const SHORTEST_NOTE = 5

/** Reconciliation of what people recorded in BillDesk's place; nothing is shown where nobody ever did. */
export function PersonSettlements() {
  const [limit, setLimit] = useState(PAGE)
  const { view, reload } = useLoaded<AdminPersonSettlementList>(
    `/admin/billdesk/overrides?limit=${String(limit)}`,
  )
  if (view.state === "ready" && view.data.count === 0) return null
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Settled by a person</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {view.state === "ready" && view.data.not_confirmed > 0
            ? `${String(view.data.not_confirmed)} of these BillDesk has not confirmed: compare them with the bank's statement.`
            : "Orders that were marked as paid by hand. BillDesk goes on being asked about them."}
        </Text>
      </div>
      <LoadState view={view} retry={reload} />
      {view.state === "ready" &&
        view.data.overrides.map((one) => <Settlement key={one.id} settlement={one} onDone={reload} />)}
      {view.state === "ready" && view.data.count > view.data.overrides.length && limit < 100 && (
        <div className="px-6 py-4">
          <Button
            size="small"
            variant="secondary"
            onClick={() => {
              setLimit(Math.min(100, limit + 20))
            }}
          >
            Show more of {view.data.count}
          </Button>
        </div>
      )}
    </Container>
  )
}

function Settlement({ settlement, onDone }: { settlement: AdminPersonSettlement; onDone: () => void }) {
  const label = confirmationLabels[settlement.confirmation]
  return (
    <section className="flex flex-col gap-y-2 px-6 py-4" aria-label={`Order ${settlement.order_number}`}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" weight="plus">
          <a className="text-ui-fg-interactive hover:underline" href={`orders/${settlement.order_id}`}>
            {settlement.order_number}
          </a>{" "}
          · {rupees(settlement.amount)}
        </Text>
        <StatusBadge color={label.color}>{label.text}</StatusBadge>
      </div>
      <Text size="small" className="[overflow-wrap:anywhere]">
        <span className="txt-compact-xsmall font-mono">{settlement.bank_reference}</span> · {settlement.why}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
        {settlement.who} · {indianTime(settlement.at)}
        {settlement.checked_by
          ? ` · compared by ${settlement.checked_by}: ${settlement.check_note ?? ""}`
          : ""}
      </Text>
      {settlement.confirmation === "not_confirmed" && <Compare settlement={settlement} onDone={onDone} />}
    </section>
  )
}

function Compare({ settlement, onDone }: { settlement: AdminPersonSettlement; onDone: () => void }) {
  const [note, setNote] = useState("")
  const [busy, setBusy] = useState(false)
  const compare = async () => {
    setBusy(true)
    const url = `/admin/billdesk/overrides/${settlement.id}/check`
    const answer = await call(url, "POST", { note: note.trim() })
    setBusy(false)
    if (answer.ok) toast.success("Kept", { description: "Your note stands beside the payment." })
    else toast.error("Not done", { description: answer.message })
    onDone()
  }
  return (
    <form
      className="flex flex-col gap-2 sm:flex-row"
      onSubmit={(event) => {
        event.preventDefault()
        if (note.trim().length >= SHORTEST_NOTE) void compare()
      }}
    >
      <Input
        size="small"
        className="sm:w-80"
        maxLength={500}
        aria-label={`Where order ${settlement.order_number} stands on the bank's statement`}
        placeholder="Where it stands on the bank's statement"
        value={note}
        onChange={(event) => {
          setNote(event.target.value)
        }}
      />
      <Button
        size="small"
        variant="secondary"
        type="submit"
        isLoading={busy}
        disabled={note.trim().length < SHORTEST_NOTE || busy}
      >
        Compared with the statement
      </Button>
    </form>
  )
}
