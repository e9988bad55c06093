import { Container, Heading, Text } from "@medusajs/ui"
import type { DestinationList } from "../../contract"
import { LoadState } from "../parts/load-state"
import { Note } from "../parts/row"
import type { Loaded } from "../use-loaded"
import { DestinationCard } from "./destination-card"

/** Where deliveries go: whether they flow, and how many are in each state. */
export function DestinationCards({
  view,
  reload,
  onChanged,
}: {
  view: Loaded<DestinationList>
  reload: () => void
  onChanged: () => void
}) {
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Destinations</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          A pause holds deliveries back. Nothing is lost; they follow when it ends.
        </Text>
      </div>
      <LoadState view={view} retry={reload} />
      {view.state === "ready" && view.data.destinations.length === 0 && (
        <Note text="No destination yet. Plugins that send something to the outside bring them." />
      )}
      {view.state === "ready" &&
        view.data.destinations.map((destination) => (
          <DestinationCard key={destination.name} destination={destination} onChanged={onChanged} />
        ))}
    </Container>
  )
}
