import { Button, Container } from "@medusajs/ui"
import type { ChainState, EntryList } from "../../contract"
import { backendUrl } from "../call"
import { LoadState } from "../parts/load-state"
import { Note } from "../parts/row"
import { useLoaded } from "../use-loaded"
import { EntryTable } from "./entry-table"
import { LogFilters } from "./log-filters"
import { exportPath, listPath, type View } from "./log-query"

/** The log, narrowed and page by page. Pages go on where the last one ended, so that new entries shift nothing. */
export function LogTable({
  view,
  state,
  onView,
}: {
  view: View
  state: ChainState | undefined
  onView: (change: Partial<View>) => void
}) {
  const { view: loaded, reload } = useLoaded<EntryList>(listPath(view))
  const next = loaded.state === "ready" ? loaded.data.next : null
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-3 px-6 py-4">
        <LogFilters
          filter={view.filter}
          state={state}
          onFilter={(filter) => {
            onView({ filter, before: "" })
          }}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button size="small" variant="secondary" onClick={reload}>
            Look again
          </Button>
          <Button size="small" variant="secondary" asChild>
            <a href={`${backendUrl()}${exportPath(view.filter)}`} download>
              Export as CSV
            </a>
          </Button>
        </div>
      </div>
      <LoadState view={loaded} retry={reload} />
      {loaded.state === "ready" && loaded.data.entries.length === 0 && (
        <Note text="No entry here. Words are found from their beginning, a few seconds after they were written." />
      )}
      {loaded.state === "ready" && loaded.data.entries.length > 0 && (
        <EntryTable
          list={loaded.data}
          timeZone={state?.time_zone ?? "UTC"}
          onOpen={(opened) => {
            onView({ opened })
          }}
        />
      )}
      <div className="flex justify-end gap-2 px-6 py-4">
        <Button
          size="small"
          variant="secondary"
          disabled={view.before === ""}
          onClick={() => {
            onView({ before: "" })
          }}
        >
          Newest
        </Button>
        <Button
          size="small"
          variant="secondary"
          disabled={next === null}
          onClick={() => {
            if (next !== null) onView({ before: next })
          }}
        >
          Older
        </Button>
      </div>
    </Container>
  )
}
