import { InlineTip } from "@medusajs/ui"
import type { DestinationView } from "../../contract"

/** What a person should see first, on a small screen too: destinations that get nothing at present. */
export function PausedBanner({ destinations }: { destinations: readonly DestinationView[] }) {
  return destinations.map(
    ({ name, title, pause }) =>
      pause && (
        <InlineTip key={name} variant="error" label={`${title} is paused`}>
          {pause.message}
        </InlineTip>
      ),
  )
}
