import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ArrowDownTray, ArrowPath, CogSixTooth } from "@medusajs/icons"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import type { SetupReport } from "../../../contract/setup-report"
import { addressOf } from "../../setup/address-of"
import { BadBanner } from "../../setup/bad-banner"
import { GroupSection } from "../../setup/group-section"
import { StateCounts } from "../../setup/state-counts"
import { useReport } from "../../setup/use-report"

/** Whether everything that the shop needs is there, asked live, with the fix of what is not. */
const SetupPage = () => {
  const { view, isLooking, lookAgain } = useReport()
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-col gap-4 px-6 py-4 lg:flex-row lg:items-center lg:justify-between">
        <div className="flex min-w-0 flex-col gap-y-1">
          <Heading level="h1">Setup</Heading>
          <Text size="small" className="text-ui-fg-subtle" role="status">
            {view.state === "ready" ? lookedAt(view.report) : "Everything is being looked at."}
          </Text>
          {view.state === "ready" && <StateCounts checks={view.report.checks} />}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" variant="secondary" asChild>
            <a href={addressOf("/admin/setup/uat-sheet")} download>
              <ArrowDownTray aria-hidden />
              UAT sheet
            </a>
          </Button>
          <Button size="small" variant="secondary" asChild>
            <a href={addressOf("/admin/setup/go-live")} download>
              <ArrowDownTray aria-hidden />
              Go-live checklist
            </a>
          </Button>
          <Button size="small" onClick={lookAgain} isLoading={isLooking && view.state !== "loading"}>
            <ArrowPath aria-hidden />
            Look again
          </Button>
        </div>
      </Container>
      {view.state === "loading" && (
        <Container className="flex flex-col gap-y-2 px-6 py-4" role="status" aria-label="Loading">
          <Skeleton className="h-5 w-full" />
          <Skeleton className="h-5 w-2/3" />
        </Container>
      )}
      {view.state === "failed" && (
        <Container className="flex flex-col items-start gap-y-3 px-6 py-4" role="alert">
          <Text size="small">Nothing could be looked at. {view.message}</Text>
          <Button size="small" variant="secondary" onClick={lookAgain}>
            Try again
          </Button>
        </Container>
      )}
      {view.state === "ready" && (
        <>
          <BadBanner checks={view.report.checks} />
          {groupsOf(view.report).map((group) => (
            <GroupSection
              key={group}
              name={group}
              checks={view.report.checks.filter((check) => check.group === group)}
            />
          ))}
        </>
      )}
    </div>
  )
}

/** In the order in which the report names them. */
const groupsOf = ({ checks }: SetupReport): string[] => [...new Set(checks.map(({ group }) => group))]

const lookedAt = ({ looked_at: at, took_ms: took }: SetupReport): string =>
  `Looked at ${new Intl.DateTimeFormat("en-IN", {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: "Asia/Kolkata",
  }).format(new Date(at))} IST, in ${(took / 1000).toFixed(1)} s.`

export const config = defineRouteConfig({ label: "Setup", icon: CogSixTooth })

export default SetupPage
