import { Button, Skeleton, Text } from "@medusajs/ui"
import { sentenceOf } from "../call"

/** What is shown until there is something to show. */
export function LoadState({ error, retry }: { error: unknown; retry: () => void }) {
  if (error === null) {
    return (
      <div className="flex flex-col gap-y-2 px-6 py-4" role="status" aria-label="Loading">
        <Skeleton className="h-5 w-full" />
        <Skeleton className="h-5 w-2/3" />
      </div>
    )
  }
  return (
    <div className="flex flex-col items-start gap-y-3 px-6 py-4" role="alert">
      <Text size="small">This could not be loaded. {sentenceOf(error)}</Text>
      <Button size="small" variant="secondary" onClick={retry}>
        Try again
      </Button>
    </div>
  )
}
