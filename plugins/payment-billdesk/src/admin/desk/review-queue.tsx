import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminReviewQueue } from "../../contract/admin-review"
import { LoadState } from "../parts/load-state"
import { Note } from "../parts/row"
import { ReviewCard } from "../parts/review-card"
import { useLoaded } from "../use-loaded"

const PAGE = 10

/** What waits for a person, longest first. */
export function ReviewQueue({ onDecided }: { onDecided: () => void }) {
  const [offset, setOffset] = useState(0)
  const { view, reload } = useLoaded<AdminReviewQueue>(
    `/admin/billdesk/reviews?limit=${String(PAGE)}&offset=${String(offset)}`,
  )
  const decided = () => {
    reload()
    onDecided()
  }
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Review queue</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Money that no order could take by itself. Nothing happens to it until you decide.
        </Text>
      </div>
      <LoadState view={view} retry={reload} />
      {view.state === "ready" && view.data.count === 0 && (
        <Note text="Nothing waits for you. Every payment that came matches its order." />
      )}
      {view.state === "ready" &&
        view.data.reviews.map((review) => <ReviewCard key={review.id} review={review} onDone={decided} />)}
      {view.state === "ready" && view.data.count > PAGE && (
        <div className="flex items-center justify-between gap-2 px-6 py-4">
          <Text size="small" className="text-ui-fg-subtle">
            {view.data.count} cases
          </Text>
          <div className="flex gap-2">
            <Button
              size="small"
              variant="secondary"
              disabled={offset === 0}
              onClick={() => {
                setOffset(offset - PAGE)
              }}
            >
              Earlier
            </Button>
            <Button
              size="small"
              variant="secondary"
              disabled={offset + PAGE >= view.data.count}
              onClick={() => {
                setOffset(offset + PAGE)
              }}
            >
              Later
            </Button>
          </div>
        </div>
      )}
    </Container>
  )
}
