import { Button, Checkbox, InlineTip, Input, Label, RadioGroup, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import type { AdminMove, AdminOverride } from "../../contract/admin-override"
import { rupees } from "../format"
import { orderLabels, paymentLabels } from "../labels"
import { targetName } from "./target-name"
import { useMove } from "./use-move"

const SHORTEST_REASON = 5

interface FormProps {
  readonly url: string
  readonly order: AdminOverride
  readonly onDone: () => void
  readonly onStale: () => void
}

/** Chooses a move, says what it will do, and asks for what it needs. */
export function MoveForm({ url, order, onDone, onStale }: FormProps) {
  const [to, setTo] = useState<string>(order.moves[0]?.to ?? "")
  const [reason, setReason] = useState("")
  const [reference, setReference] = useState("")
  const [confirms, setConfirms] = useState(false)
  const { busy, problem, make } = useMove(url, { onDone, onStale })
  const move = order.moves.find((one) => one.to === to)
  if (!move) return null
  const needsReference = move.needs.includes("bank_reference")
  const asksToConfirm = problem?.canConfirm === true || (needsReference && order.open_attempts.length > 0)
  const isReady =
    reason.trim().length >= SHORTEST_REASON && (!needsReference || reference.trim() !== "") && !busy
  return (
    <form
      className="flex flex-col gap-y-4 px-6"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void make(move, { reason, reference: needsReference ? reference : "", confirms })
      }}
    >
      <fieldset className="flex flex-col gap-y-2">
        <legend className="txt-compact-small-plus mb-2">Change to</legend>
        <RadioGroup value={to} onValueChange={setTo} aria-label="Change to">
          {order.moves.map((one) => (
            <div key={one.to} className="flex items-center gap-x-2">
              <RadioGroup.Item value={one.to} id={`billdesk-move-${one.to}`} />
              <Label size="small" htmlFor={`billdesk-move-${one.to}`}>
                {targetName(one)}
              </Label>
            </div>
          ))}
        </RadioGroup>
      </fieldset>
      <WhatItDoes move={move} order={order} />
      {needsReference && (
        <div className="flex flex-col gap-y-1">
          <Label size="small" htmlFor="billdesk-move-reference">
            Bank reference
          </Label>
          <Input
            id="billdesk-move-reference"
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            value={reference}
            onChange={(event) => {
              setReference(event.target.value)
            }}
          />
          <Text size="xsmall" className="text-ui-fg-subtle">
            RRN, UTR or BillDesk transaction id, as the bank said it. It can pay one order only.
          </Text>
        </div>
      )}
      <div className="flex flex-col gap-y-1">
        <Label size="small" htmlFor="billdesk-move-reason">
          Reason
        </Label>
        <Textarea
          id="billdesk-move-reason"
          rows={3}
          maxLength={500}
          value={reason}
          placeholder="Who said what, and when."
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
      </div>
      {asksToConfirm && (
        <div className="flex items-start gap-x-2">
          <Checkbox
            id="billdesk-move-confirm"
            checked={confirms}
            onCheckedChange={(checked) => {
              setConfirms(checked === true)
            }}
          />
          <Label size="small" htmlFor="billdesk-move-confirm">
            I know that a second payment could still come from BillDesk.
          </Label>
        </div>
      )}
      <div aria-live="polite">
        {problem && (
          <InlineTip variant="error" label="Not done">
            {problem.message}
          </InlineTip>
        )}
      </div>
      <div className="flex justify-end">
        <Button size="small" type="submit" isLoading={busy} disabled={!isReady}>
          {needsReference ? `Book ${rupees(order.amount)}` : targetName(move)}
        </Button>
      </div>
    </form>
  )
}

function WhatItDoes({ move, order }: { move: AdminMove; order: AdminOverride }) {
  const labels: Readonly<Record<string, { readonly text: string }>> =
    move.of === "payment" ? paymentLabels : orderLabels
  const before = move.of === "payment" ? order.payment : order.order
  const { money, stock, follows } = move.effect
  return (
    <section aria-label="What it will do" className="bg-ui-bg-subtle rounded-lg p-4" aria-live="polite">
      <Text size="small" weight="plus" className="mb-2">
        {labels[before]?.text ?? before} → {labels[move.to]?.text ?? move.to}
      </Text>
      <dl className="flex flex-col gap-y-2">
        <Effect name="Money" words={money} />
        <Effect name="Stock" words={stock} />
        <Effect name="What follows" words={follows} />
      </dl>
    </section>
  )
}

function Effect({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt className="txt-compact-xsmall text-ui-fg-subtle">{name}</dt>
      <dd className="txt-small">{words}</dd>
    </div>
  )
}
