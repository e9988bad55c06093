import { Button, Skeleton, Text } from "@medusajs/ui"
import type { Loaded } from "../use-loaded"

/** What is shown until there is something to show. */
export function LoadState({ view, retry }: { view: Loaded<unknown>; retry: () => void }) {
  if (view.state === "loading") {
    return (
      <div className="flex flex-col gap-y-2 px-6 py-4" role="status" aria-label="Loading">
        <Skeleton className="h-5 w-full" />
        <Skeleton className="h-5 w-2/3" />
      </div>
    )
  }
  if (view.state === "ready") return null
  return (
    <div className="flex flex-col items-start gap-y-3 px-6 py-4" role="alert">
      <Text size="small">This could not be loaded. {view.message}</Text>
      <Button size="small" variant="secondary" onClick={retry}>
        Try again
      </Button>
    </div>
  )
}
