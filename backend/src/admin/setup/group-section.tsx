import { Container, Heading } from "@medusajs/ui"
import type { SetupCheck } from "../../contract/setup-report"
import { CheckRow } from "./check-row"
import { StateCounts } from "./state-counts"

/** All checks of one part of the shop, under its name. */
export function GroupSection({ name, checks }: { name: string; checks: readonly SetupCheck[] }) {
  return (
    <Container className="divide-y p-0" role="region" aria-label={name}>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading level="h2">{name}</Heading>
        <StateCounts checks={checks} />
      </div>
      <ul className="divide-y">
        {checks.map((check) => (
          <CheckRow key={check.id} check={check} />
        ))}
      </ul>
    </Container>
  )
}
