import { Button, Drawer } from "@medusajs/ui"
import type { EntryView } from "../../contract"
import { inWords, momentIn, shown } from "../format"
import { actorLabels } from "../labels"
import { LoadState } from "../parts/load-state"
import { Row } from "../parts/row"
import { useLoaded } from "../use-loaded"
import { ChangeTable } from "./change-table"
import { type Filter, NO_FILTER } from "./log-query"

interface Props {
  readonly id: string
  readonly timeZone: string
  readonly onClose: () => void
  /** Shows what else there is of the same actor, target or request. */
  readonly onFollow: (filter: Filter) => void
}

/** One entry: who, what, when, before and after, and its seal. */
export function EntryDrawer(props: Props) {
  const { view, reload } = useLoaded<{ entry: EntryView }>(`/admin/audit-log/${props.id}`)
  return (
    <Drawer
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose()
      }}
    >
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>Entry {props.id}</Drawer.Title>
          <Drawer.Description className="txt-compact-small">
            {view.state === "ready" ? momentIn(props.timeZone, view.data.entry.at) : "Audit log"}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          <LoadState view={view} retry={reload} />
          {view.state === "ready" && <Details {...props} entry={view.data.entry} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

function Details({ entry, onFollow }: Props & { entry: EntryView }) {
  const { actor, target, request_id, seal } = entry
  return (
    <>
      <dl>
        <Row label="Who">
          <bdi>{actor.name ?? actor.id ?? actorLabels[actor.type]}</bdi>
          <div className="text-ui-fg-subtle">{actorLabels[actor.type]}</div>
        </Row>
        <Row label="Did">{entry.action}</Row>
        <Row label="To what">
          {target.type}{" "}
          {target.path === null ? (
            <bdi>{target.name ?? ""}</bdi>
          ) : (
            <a className="text-ui-fg-interactive hover:underline" href={target.path.slice(1)}>
              <bdi>{target.name ?? target.id}</bdi>
            </a>
          )}
          <div className="txt-compact-xsmall text-ui-fg-subtle font-mono">{target.id}</div>
        </Row>
        {Object.entries(entry.about).map(([name, value]) => (
          <Row key={name} label={inWords(name)}>
            <bdi className="txt-compact-xsmall font-mono">{shown(value)}</bdi>
          </Row>
        ))}
        {entry.reason !== null && (
          <Row label="Reason">
            <bdi>{entry.reason}</bdi>
          </Row>
        )}
        {entry.route !== null && (
          <Row label="By">
            <bdi className="txt-compact-xsmall font-mono">{entry.route}</bdi>
          </Row>
        )}
        {request_id !== null && (
          <Row label="Request">
            <bdi className="txt-compact-xsmall font-mono">{request_id}</bdi>
          </Row>
        )}
        <Row label="Seal">
          {seal === null ? (
            "Waits for its seal, which takes seconds."
          ) : (
            <>
              Number {seal.seq}
              <div className="txt-compact-xsmall text-ui-fg-subtle font-mono">{seal.hash}</div>
            </>
          )}
        </Row>
      </dl>
      <ChangeTable before={entry.before} after={entry.after} />
      <div className="flex flex-wrap gap-2">
        {request_id !== null && (
          <Follow text="All of this request" filter={{ ...NO_FILTER, request_id }} onFollow={onFollow} />
        )}
        {target.id !== null && (
          <Follow
            text={`All of this ${target.type}`}
            filter={{ ...NO_FILTER, target: target.id }}
            onFollow={onFollow}
          />
        )}
        {actor.id !== null && (
          <Follow text="All of this actor" filter={{ ...NO_FILTER, actor: actor.id }} onFollow={onFollow} />
        )}
      </div>
    </>
  )
}

function Follow({
  text,
  filter,
  onFollow,
}: {
  text: string
  filter: Filter
  onFollow: (filter: Filter) => void
}) {
  return (
    <Button
      size="small"
      variant="secondary"
      onClick={() => {
        onFollow(filter)
      }}
    >
      {text}
    </Button>
  )
}
