import { Alert, Button, Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useState } from "react"
import type { ChainState, ChainVerdict } from "../../contract"
import { call, type Answer } from "../call"
import { count, momentIn } from "../format"
import { LoadState } from "../parts/load-state"
import type { Loaded } from "../use-loaded"

/** How far the log is sealed, and a button that computes it all anew. */
export function ChainCard({ view, reload }: { view: Loaded<ChainState>; reload: () => void }) {
  const [verdict, setVerdict] = useState<Answer<ChainVerdict>>()
  const [isAtWork, setAtWork] = useState(false)
  const verify = async () => {
    setAtWork(true)
    setVerdict(await call<ChainVerdict>("/admin/audit-log/verify", "POST", {}))
    setAtWork(false)
    reload()
  }
  return (
    <Container className="p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div>
          <Heading level="h1">Audit log</Heading>
          {view.state === "ready" && <Sealed state={view.data} />}
        </div>
        <Button size="small" variant="secondary" isLoading={isAtWork} onClick={() => void verify()}>
          Verify the chain
        </Button>
      </div>
      <LoadState view={view} retry={reload} />
      <div aria-live="polite" className="flex flex-col gap-2 px-6 pb-4 empty:hidden">
        {verdict && <Verdict verdict={verdict} />}
        {view.state === "ready" && view.data.unwatched.length > 0 && (
          <Alert variant="error">
            Changes of these tables are not kept: {view.data.unwatched.join(", ")}. The next sweep puts their
            triggers back; if it cannot, the server&apos;s log says why.
          </Alert>
        )}
      </div>
    </Container>
  )
}

function Sealed({ state }: { state: ChainState }) {
  const { sealed, waiting, last_anchor, checkpoint, time_zone } = state
  const waits =
    waiting === 0 ? "nothing waits" : `${count(waiting)}${waiting >= 10_000 ? " or more" : ""} wait`
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {sealed === null
        ? "Nothing is sealed yet"
        : `Sealed up to number ${count(sealed.seq)}, ${momentIn(time_zone, sealed.at)}`}
      {`; ${waits}. `}
      {last_anchor === null
        ? "No day is anchored yet. "
        : `Last anchor: ${last_anchor.day}, number ${count(last_anchor.seq)}. `}
      {checkpoint === null ? "" : `Begins after number ${count(checkpoint.seq)}. `}
      {`Kept for ${state.retention_days} days.`}
    </Text>
  )
}

function Verdict({ verdict }: { verdict: Answer<ChainVerdict> }) {
  if (!verdict.ok) return <Alert variant="warning">The chain was not verified. {verdict.message}</Alert>
  const { ok, checked, anchors, took_ms, break: found } = verdict.data
  if (!ok) return <Alert variant="error">{found?.message}</Alert>
  return (
    <div className="flex flex-wrap items-center gap-2">
      <StatusBadge color="green">The chain agrees</StatusBadge>
      <Text size="small">
        {`${count(checked)} entries and ${count(anchors)} anchors were computed anew in ${(took_ms / 1000).toFixed(1)} s.`}
      </Text>
    </div>
  )
}
