import { Container, Heading, InlineTip, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { ZOHO_DESTINATION } from "../../contract"
import { call } from "../call"
import { LoadState } from "../parts/load-state"
import { Row } from "../parts/row"
import { keys } from "./keys"

/** Of the outbox's own answer, what is shown here. */
interface Destinations {
  readonly destinations: readonly {
    readonly name: string
    readonly pause: { readonly code: string; readonly message: string; readonly by: string } | null
    readonly counts: Readonly<Record<string, number>>
  }[]
}

const SHOWN = [
  ["waiting", "Waiting"],
  ["sending", "Being sent"],
  ["done", "In Zoho"],
  ["dead", "Given up"],
] as const

/** How many orders are on their way, and what keeps them. */
export function DeliveriesSection() {
  const view = useQuery({
    queryKey: keys.destinations,
    queryFn: () => call<Destinations>("/admin/outbox/destinations"),
    refetchInterval: 10_000,
  })
  const own = view.data?.destinations.find(({ name }) => name === ZOHO_DESTINATION)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">Deliveries</Heading>
        <a
          className="txt-compact-small text-ui-fg-interactive hover:underline"
          href={`deliveries?destination=${ZOHO_DESTINATION}`}
        >
          All deliveries
        </a>
      </div>
      {own?.pause && (
        <div className="px-6 py-4">
          <InlineTip variant="error" label="Paused" role="alert">
            <span className="[overflow-wrap:anywhere]">{own.pause.message}</span>
          </InlineTip>
        </div>
      )}
      {view.data ? (
        <dl className="px-6 py-4">
          {SHOWN.map(([state, label]) => (
            <Row key={state} label={label} value={String(own?.counts[state] ?? 0)} />
          ))}
        </dl>
      ) : (
        <LoadState error={view.error} retry={() => void view.refetch()} />
      )}
      {own && (own.counts["dead"] ?? 0) > 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          What was given up stands among the deliveries with Zoho&apos;s reason; mend it there, and send it
          again.
        </Text>
      )}
    </Container>
  )
}
