import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import type { ZohoActList } from "../../contract"
import { call } from "../call"
import { localTime } from "../format"
import { actLabels } from "../labels"
import { LoadState } from "../parts/load-state"
import { Note } from "../parts/row"
import { keys } from "./keys"

/** Who did what to the connection and the mapping. */
export function ActsSection() {
  const view = useQuery({ queryKey: keys.acts, queryFn: () => call<ZohoActList>("/admin/zoho/acts") })
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">History</Heading>
      </div>
      {!view.data && <LoadState error={view.error} retry={() => void view.refetch()} />}
      {view.data?.acts.length === 0 && <Note text="Nobody has changed anything here yet." />}
      {view.data && view.data.acts.length > 0 && (
        <ul className="flex flex-col gap-y-3 px-6 py-4">
          {view.data.acts.map(({ at, actor, act, note }) => (
            <li key={`${at} ${act}`}>
              <Text size="small" weight="plus">
                {actLabels[act]}
              </Text>
              {note && (
                <Text size="small" className="[overflow-wrap:anywhere]">
                  {note}
                </Text>
              )}
              <Text size="xsmall" className="text-ui-fg-subtle">
                {actor} · {localTime(at)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Container>
  )
}
