import { Drawer, StatusBadge, Text } from "@medusajs/ui"
import type { DeliveryDetails } from "../../contract"
import { inWords, localTime } from "../format"
import { actLabels, stateLabels } from "../labels"
import { LoadState } from "../parts/load-state"
import { Row } from "../parts/row"
import { useLoaded } from "../use-loaded"
import { AttemptList } from "./attempt-list"
import { DeliveryActions } from "./delivery-actions"

/** One delivery beside the table: what became of it, every try, and what can be done. */
export function DeliveryDrawer({
  id,
  onClose,
  onChanged,
}: {
  id: string
  onClose: () => void
  onChanged: () => void
}) {
  const { view, reload, show } = useLoaded<DeliveryDetails>(`/admin/outbox/deliveries/${id}`)
  return (
    <Drawer
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>Delivery</Drawer.Title>
          <Drawer.Description className="txt-compact-xsmall font-mono">{id}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          <LoadState view={view} retry={reload} />
          {view.state === "ready" && <Details details={view.data} />}
        </Drawer.Body>
        {view.state === "ready" && (
          <Drawer.Footer>
            <DeliveryActions
              details={view.data}
              onDone={(details) => {
                if (details) show(details)
                else reload()
                onChanged()
              }}
            />
          </Drawer.Footer>
        )}
      </Drawer.Content>
    </Drawer>
  )
}

function Details({ details }: { details: DeliveryDetails }) {
  const { delivery } = details
  const label = stateLabels[delivery.state]
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text weight="plus">
          {delivery.destination_title} · {inWords(delivery.kind)}
        </Text>
        <StatusBadge color={label.color}>{label.text}</StatusBadge>
      </div>
      {delivery.last_message && <Text size="small">{delivery.last_message}</Text>}
      <dl>
        {delivery.order ? (
          <div className="grid grid-cols-2 gap-x-4 py-1">
            <dt className="txt-compact-small text-ui-fg-subtle">Order</dt>
            <dd className="txt-compact-small text-right">
              <a className="text-ui-fg-interactive hover:underline" href={`orders/${delivery.order.id}`}>
                {delivery.order.number}
              </a>
            </dd>
          </div>
        ) : (
          <Row label="About" value={delivery.subject} isId />
        )}
        {delivery.remote_reference && <Row label="Id over there" value={delivery.remote_reference} isId />}
        <Row label="Made" value={localTime(delivery.created_at)} />
        {delivery.next_try_at && <Row label="Next try" value={localTime(delivery.next_try_at)} />}
        {delivery.finished_at && <Row label="Finished" value={localTime(delivery.finished_at)} />}
        <Row label="Tries used up" value={String(delivery.tries)} />
        {details.may_have_arrived && delivery.state !== "done" && (
          <Row label="May have arrived" value="Looked up before it is sent again" />
        )}
        <Row label="Key" value={details.dedupe_key} isId />
      </dl>
      <AttemptList attempts={details.attempts} />
      {details.acts.length > 0 && (
        <section aria-label="What people did">
          <Text size="small" weight="plus">
            What people did
          </Text>
          <ul>
            {details.acts.map((act) => (
              <li key={act.at} className="txt-compact-small py-1">
                {actLabels[act.act]} · {act.actor} · {localTime(act.at)}
                {act.note && <div className="text-ui-fg-subtle">{act.note}</div>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
