import { Button, Container, Heading, Input, Label, StatusBadge, Text, toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { BackfillList, BackfillState, BackfillView } from "../../contract"
import { call, sentenceOf } from "../call"
import { localTime } from "../format"
import { LoadState } from "../parts/load-state"
import { keys } from "./keys"

const STATES = {
  running: { text: "Running", color: "blue" },
  paused: { text: "Paused", color: "orange" },
  done: { text: "Done", color: "green" },
  stopped: { text: "Stopped", color: "grey" },
} as const satisfies Record<BackfillState, { text: string; color: "blue" | "orange" | "green" | "grey" }>

/** Brings in orders that were paid before the shop was connected. */
export function BackfillSection() {
  const view = useQuery({
    queryKey: keys.backfills,
    queryFn: () => call<BackfillList>("/admin/zoho/backfills"),
    refetchInterval: ({ state }) => (state.data?.backfills.some(isMoving) ? 3000 : false),
  })
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Back-fill</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Brings in orders that were paid earlier. Those that Zoho has already are left out, and no
          automations run.
        </Text>
      </div>
      <Begin />
      {!view.data && <LoadState error={view.error} retry={() => void view.refetch()} />}
      {view.data?.backfills.map((backfill) => (
        <Backfill key={backfill.id} backfill={backfill} />
      ))}
    </Container>
  )
}

const isMoving = ({ state, progress }: BackfillView): boolean => state === "running" || progress.waiting > 0

/** Midnight of a day as the reader's clock has it. */
const dayStart = (day: string, later = 0): Date => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  return new Date(year, month - 1, date + later)
}

function Begin() {
  const queries = useQueryClient()
  const ask = usePrompt()
  const [from, setFrom] = useState("")
  const [to, setTo] = useState("")
  const [rate, setRate] = useState("60")
  const begin = useMutation({
    mutationFn: () =>
      call("/admin/zoho/backfills", {
        method: "POST",
        body: {
          from: dayStart(from).toISOString(),
          ...(to === "" ? {} : { to: dayStart(to, 1).toISOString() }),
          rate_per_minute: Number(rate),
        },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.backfills }),
    onError: (error) => toast.error("Not begun", { description: sentenceOf(error) }),
  })
  const confirm = async () => {
    const isSure = await ask({
      title: "Begin the back-fill?",
      description: `Every order paid from ${from} ${to === "" ? "until now" : `to ${to}`} that Zoho does not have is sent, at most ${rate} a minute.`,
      confirmText: "Begin",
      variant: "confirmation",
    })
    if (isSure) begin.mutate()
  }
  return (
    <form
      className="grid grid-cols-2 gap-3 px-6 py-4"
      onSubmit={(event) => {
        event.preventDefault()
        void confirm()
      }}
    >
      <Dated label="Paid from" value={from} onChange={setFrom} />
      <Dated label="to (today when empty)" value={to} onChange={setTo} />
      <div className="flex flex-col gap-y-1">
        <Label size="xsmall" htmlFor="backfill-rate" className="text-ui-fg-subtle">
          Orders a minute
        </Label>
        <Input
          id="backfill-rate"
          size="small"
          type="number"
          min={1}
          max={600}
          value={rate}
          onChange={(event) => setRate(event.target.value)}
        />
      </div>
      <Button
        size="small"
        variant="secondary"
        type="submit"
        className="self-end"
        isLoading={begin.isPending}
        disabled={from === ""}
      >
        Begin
      </Button>
    </form>
  )
}

function Dated({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (day: string) => void
}) {
  const id = `backfill-${label.split(" ")[0] ?? ""}`
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label size="xsmall" htmlFor={id} className="text-ui-fg-subtle">
        {label}
      </Label>
      <Input
        id={id}
        size="small"
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

function Backfill({ backfill }: { backfill: BackfillView }) {
  const queries = useQueryClient()
  const { id, state, seen, total, progress } = backfill
  const decide = useMutation({
    mutationFn: (way: "pause" | "resume" | "stop") =>
      call(`/admin/zoho/backfills/${id}/${way}`, { method: "POST", body: {} }),
    onError: (error) => toast.error("Not done", { description: sentenceOf(error) }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.backfills }),
  })
  const share = total === 0 ? 100 : Math.min(100, Math.round((seen / total) * 100))
  return (
    <section className="flex flex-col gap-y-2 px-6 py-4" aria-label={`Back-fill from ${backfill.from}`}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" weight="plus">
          {localTime(backfill.from)} to {localTime(backfill.to)}
        </Text>
        <StatusBadge color={STATES[state].color}>{STATES[state].text}</StatusBadge>
      </div>
      <div
        role="progressbar"
        aria-label="Orders looked at"
        aria-valuenow={share}
        aria-valuemin={0}
        aria-valuemax={100}
        className="bg-ui-bg-subtle-hover h-2 overflow-hidden rounded-full"
      >
        <div className="bg-ui-fg-interactive h-full rounded-full" style={{ width: `${String(share)}%` }} />
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {String(seen)} of {String(total)} looked at · {String(progress.in_zoho)} brought in ·{" "}
        {String(progress.waiting)} waiting · {String(progress.given_up)} given up ·{" "}
        {String(backfill.rate_per_minute)} a minute at most
      </Text>
      {backfill.reason && <Text size="small">{backfill.reason}</Text>}
      {(state === "running" || state === "paused") && (
        <div className="flex gap-2">
          <Button
            size="small"
            variant="secondary"
            isLoading={decide.isPending}
            onClick={() => decide.mutate(state === "running" ? "pause" : "resume")}
          >
            {state === "running" ? "Pause" : "Resume"}
          </Button>
          <Button
            size="small"
            variant="transparent"
            disabled={decide.isPending}
            onClick={() => decide.mutate("stop")}
          >
            Stop
          </Button>
        </div>
      )}
    </section>
  )
}
