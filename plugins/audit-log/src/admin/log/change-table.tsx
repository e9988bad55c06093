import { Table, Text } from "@medusajs/ui"
import type { EntryView } from "../../contract"
import { inWords, shown } from "../format"

/** Every column that changed, before and after. Masked values hold •••: that they changed is all that is kept. */
export function ChangeTable({ before, after }: Pick<EntryView, "before" | "after">) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  if (names.length === 0)
    return (
      <Text size="small" className="text-ui-fg-subtle">
        No column is kept with this entry.
      </Text>
    )
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>Column</Table.HeaderCell>
          <Table.HeaderCell>Before</Table.HeaderCell>
          <Table.HeaderCell>After</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {names.map((name) => (
          <Table.Row key={name}>
            <Table.Cell>{inWords(name)}</Table.Cell>
            <Table.Cell className="[overflow-wrap:anywhere]">
              <bdi>{shown(before?.[name])}</bdi>
            </Table.Cell>
            <Table.Cell className="[overflow-wrap:anywhere]">
              <bdi>{shown(after?.[name])}</bdi>
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
