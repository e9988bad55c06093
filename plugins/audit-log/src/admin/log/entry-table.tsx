import { Button, StatusBadge, Table } from "@medusajs/ui"
import type { EntryList, EntryView } from "../../contract"
import { inWords, momentIn, shown } from "../format"
import { actorLabels, colorOf } from "../labels"

/** Entries, newest first. The time opens an entry. */
export function EntryTable({
  list,
  timeZone,
  onOpen,
}: {
  list: EntryList
  timeZone: string
  onOpen: (id: string) => void
}) {
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Time</Table.HeaderCell>
            <Table.HeaderCell>Who</Table.HeaderCell>
            <Table.HeaderCell>Did</Table.HeaderCell>
            <Table.HeaderCell>To what</Table.HeaderCell>
            <Table.HeaderCell>Change</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {list.entries.map((entry) => (
            <Line key={entry.id} entry={entry} timeZone={timeZone} onOpen={onOpen} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function Line({
  entry,
  timeZone,
  onOpen,
}: {
  entry: EntryView
  timeZone: string
  onOpen: (id: string) => void
}) {
  const when = momentIn(timeZone, entry.at)
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">
        <Button
          size="small"
          variant="transparent"
          className="-mx-2"
          aria-label={`Details of entry ${entry.id}, ${when}`}
          onClick={() => {
            onOpen(entry.id)
          }}
        >
          {when}
        </Button>
      </Table.Cell>
      <Table.Cell className="max-w-56">
        <bdi className="block truncate">
          {entry.actor.name ?? entry.actor.id ?? actorLabels[entry.actor.type]}
        </bdi>
        {entry.actor.id !== null && (
          <span className="txt-compact-xsmall text-ui-fg-subtle block truncate">
            {actorLabels[entry.actor.type]}
          </span>
        )}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        <StatusBadge color={colorOf(entry.action)}>{entry.action}</StatusBadge>
      </Table.Cell>
      <Table.Cell className="max-w-64">
        <span className="block truncate">{entry.target.type}</span>
        <bdi className="txt-compact-xsmall text-ui-fg-subtle block truncate">
          {entry.target.name ?? entry.target.id ?? ""}
        </bdi>
      </Table.Cell>
      <Table.Cell className="txt-compact-xsmall max-w-72">
        <bdi className="block truncate">{changeOf(entry)}</bdi>
      </Table.Cell>
    </Table.Row>
  )
}

/** The change in one line, as far as a line goes. */
function changeOf({ before, after, reason }: EntryView): string {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  if (names.length === 0) return reason ?? ""
  const one = (name: string): string =>
    before === null
      ? `${inWords(name)} ${shown(after?.[name])}`
      : `${inWords(name)} ${shown(before[name])} → ${shown(after?.[name])}`
  return names.slice(0, 4).map(one).join(" · ")
}
