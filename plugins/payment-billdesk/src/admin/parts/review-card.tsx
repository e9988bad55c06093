import { Button, Label, StatusBadge, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import type { AdminReviewCase } from "../../contract/admin-review"
import { indianTime, rupees } from "../format"
import { actionLabels, caseLabels, resolutions, reviewReasons } from "../labels"
import { Row } from "./row"
import { useDecision } from "./use-decision"

const SHORTEST_NOTE = 3

/** One case: why a person has to look, and what can be done. */
export function ReviewCard({
  review,
  onDone,
  isOnOrder = false,
}: {
  review: AdminReviewCase
  onDone: () => void
  isOnOrder?: boolean
}) {
  const label = caseLabels[review.state]
  return (
    <section
      className="flex flex-col gap-y-3 px-6 py-4"
      aria-label={`Review case of order ${review.order_number}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text weight="plus">{rupees(review.amount)}</Text>
        <StatusBadge color={label.color}>{label.text}</StatusBadge>
      </div>
      <Text size="small">{reviewReasons[review.reason]}</Text>
      <dl>
        {!isOnOrder && (
          <div className="grid grid-cols-2 gap-x-4 py-1">
            <dt className="txt-compact-small text-ui-fg-subtle">Order</dt>
            <dd className="txt-compact-small text-right">
              <a className="text-ui-fg-interactive hover:underline" href={`orders/${review.order_id}`}>
                {review.order_number}
              </a>
            </dd>
          </div>
        )}
        <Row label="Attempt" value={String(review.attempt_number)} />
        {review.transaction_id && <Row label="Transaction" value={review.transaction_id} isId />}
        <Row label="Since" value={indianTime(review.opened_at)} />
        {review.note && <Row label="Note" value={review.note} />}
        {review.resolution && <Row label="Decision" value={resolutions[review.resolution]} />}
        {review.closed_at && <Row label="Closed" value={indianTime(review.closed_at)} />}
        {review.closed_by && <Row label="By" value={review.closed_by} />}
      </dl>
      {review.state === "refunding" && (
        <Text size="small" className="text-ui-fg-subtle">
          The refund is looked up until BillDesk has answered. There is nothing to press meanwhile.
        </Text>
      )}
      {review.actions.length > 0 && <Actions review={review} onDone={onDone} />}
    </section>
  )
}

function Actions({ review, onDone }: { review: AdminReviewCase; onDone: () => void }) {
  const [note, setNote] = useState("")
  const { busy, decide } = useDecision(review, onDone)
  const noteId = `note-${review.id}`
  const isNoted = note.trim().length >= SHORTEST_NOTE
  return (
    <div className="flex flex-col gap-y-2">
      <Label size="small" htmlFor={noteId}>
        Note
      </Label>
      <Textarea
        id={noteId}
        rows={2}
        maxLength={500}
        value={note}
        placeholder="How this is settled. Needed to close the case."
        onChange={(event) => {
          setNote(event.target.value)
        }}
      />
      <div className="flex flex-wrap gap-2">
        {review.actions.map((action) => (
          <Button
            key={action}
            size="small"
            variant={action === "refund" ? "danger" : "secondary"}
            isLoading={busy === action}
            disabled={busy !== null || (action === "close" && !isNoted)}
            onClick={() => void decide(action, note.trim())}
          >
            {actionLabels[action]}
          </Button>
        ))}
      </div>
    </div>
  )
}
