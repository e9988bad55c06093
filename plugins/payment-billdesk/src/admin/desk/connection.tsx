import { Container, Copy, Heading, InlineTip, Text } from "@medusajs/ui"
import type { AdminConnection } from "../../contract/admin-connection"
import { indianTime } from "../format"
import { attemptLabels, environmentNames } from "../labels"
import { Row } from "../parts/row"

/** BillDesk refuses messages whose time is too far from its own. */
const modeNames: Record<AdminConnection["mode"], string> = {
  hmac: "Signed (HMAC)",
  symmetric: "Encrypted and signed",
  legacy_hmac: "Pipe messages, HMAC checksum",
  legacy_crc: "Pipe messages, CRC checksum",
}

const SKEW_TO_WARN_MS = 60_000

/** How the shop is connected to BillDesk, what to hand to BillDesk, and how the conversation goes. */
export function Connection({ data }: { data: AdminConnection }) {
  const { health } = data
  const skew = health.clock_skew_ms
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Connection</Heading>
      </div>
      {skew !== null && Math.abs(skew) > SKEW_TO_WARN_MS && (
        <div className="px-6 py-4">
          <InlineTip variant="error" label="Clock">
            This server&apos;s clock is {seconds(skew)} from BillDesk&apos;s. BillDesk may refuse its
            messages: set the clock.
          </InlineTip>
        </div>
      )}
      <dl className="px-6 py-4">
        <Row label="Environment" value={environmentNames[data.environment]} />
        <Row label="Mode" value={modeNames[data.mode]} />
        <Row label="Merchant id" value={data.merchant_id} isId />
        <Row label="Client id" value={data.client_id} isId />
        <Row label="API host" value={data.api_host} isId />
        {data.keys.map(({ name, fingerprint }) => (
          <Row key={name} label={`${name}, fingerprint`} value={fingerprint} isId />
        ))}
        <Row label="Time to pay" value={`${String(data.payment_window_minutes)} minutes`} />
        <Row label="Automatic refunds" value={data.auto_refund ? "On" : "Off: a person decides"} />
      </dl>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Text size="small" weight="plus">
          Hand these to BillDesk
        </Text>
        <Address label="Return URL" url={data.return_url} />
        <Address label="Webhook URL" url={data.webhook_url} />
      </div>
      <dl className="px-6 py-4">
        <Row label="Last look-through" value={timeOr(health.last_sweep_at, "Not yet")} />
        <Row label="Faults in it" value={String(health.last_sweep_faults)} />
        <Row label="Last answer of BillDesk" value={timeOr(health.last_answer_at, "None yet")} />
        <Row label="Last failure" value={timeOr(health.last_failure_at, "None")} />
        {health.last_failure && <Row label="Its code" value={health.last_failure} isId />}
        <Row label="Clock, ahead of BillDesk's" value={skew === null ? "Not known" : seconds(skew)} />
      </dl>
      <dl className="px-6 py-4">
        {Object.entries(attemptLabels).map(([status, { text }]) => (
          <Row key={status} label={text} value={String(countOf(data, status))} />
        ))}
      </dl>
    </Container>
  )
}

function Address({ label, url }: { label: string; url: string }) {
  return (
    <div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {label}
      </Text>
      <div className="flex items-center justify-between gap-x-2">
        <code className="txt-compact-xsmall [overflow-wrap:anywhere]">{url}</code>
        <Copy content={url} aria-label={`Copy the ${label}`} />
      </div>
    </div>
  )
}

const timeOr = (iso: string | null, otherwise: string): string => (iso === null ? otherwise : indianTime(iso))

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

const countOf = ({ attempts_by_status: counts }: AdminConnection, status: string): number =>
  Object.entries(counts).find(([name]) => name === status)?.[1] ?? 0
