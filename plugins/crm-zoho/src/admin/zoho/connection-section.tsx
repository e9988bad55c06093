import { Container, Copy, Heading, InlineTip, StatusBadge, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import type { ConnectionStatus } from "../../contract"
import { call } from "../call"
import { localTime } from "../format"
import { dataCentreLabels, environmentLabels } from "../labels"
import { LoadState } from "../parts/load-state"
import { Row } from "../parts/row"
import { ConnectActions } from "./connect-actions"
import { keys } from "./keys"

/** Whose organisation the shop writes to, whether it works, and the switches. */
export function ConnectionSection() {
  const view = useQuery({
    queryKey: keys.connection,
    queryFn: () => call<ConnectionStatus>("/admin/zoho/connection"),
  })
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">Connection</Heading>
        {view.data && <State status={view.data} />}
      </div>
      {view.data ? (
        <Facts status={view.data} />
      ) : (
        <LoadState error={view.error} retry={() => void view.refetch()} />
      )}
    </Container>
  )
}

function State({ status }: { status: ConnectionStatus }) {
  if (status.environment === "off") return <StatusBadge color="grey">Off</StatusBadge>
  if (status.source === "none") return <StatusBadge color="orange">Not connected</StatusBadge>
  return status.problem ? (
    <StatusBadge color="red">Needs attention</StatusBadge>
  ) : (
    <StatusBadge color="green">Connected</StatusBadge>
  )
}

function Facts({ status }: { status: ConnectionStatus }) {
  if (status.environment === "off") {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        Zoho CRM is switched off in the plugin&apos;s options: nothing is sent.
      </Text>
    )
  }
  const { org, user, usage } = status
  return (
    <>
      {status.problem && (
        <div className="px-6 py-4">
          <InlineTip
            variant={status.source === "none" ? "info" : "error"}
            label={status.source === "none" ? "Connect" : "Problem"}
            role="alert"
          >
            {status.problem.message}
          </InlineTip>
        </div>
      )}
      <div className="grid grid-cols-1 gap-x-10 px-6 py-4 md:grid-cols-2">
        <dl>
          <Row label="Organisation" value={org ? org.name : "Not seen yet"} />
          {org && <Row label="Its kind and currency" value={`${org.type}, ${org.currency}`} />}
          {org && <Row label="Its id" value={org.id} isId />}
          {user && <Row label="Writes as" value={`${user.name} (${user.profile})`} />}
          <Row label="Consent" value={consentOf(status)} />
          {status.connected_at && <Row label="Connected" value={localTime(status.connected_at)} />}
        </dl>
        <dl>
          <Row label="Environment" value={environmentLabels[status.environment]} />
          <Row label="Data centre" value={dataCentreLabels[status.data_centre ?? ""] ?? "Not set"} />
          <Row label="API host" value={status.api_host ?? "Not known yet"} isId />
          <Row
            label="Access token until"
            value={status.token_expires_at ? localTime(status.token_expires_at) : "Made when needed"}
          />
          <Row label="Last look" value={status.looked_at ? localTime(status.looked_at) : "Not yet"} />
          {usage && <Row label="Calls by deliveries today (UTC)" value={String(usage.calls_today)} />}
          {usage && (
            <Row
              label="API credits left"
              value={usage.credits_left === null ? "More than half" : String(usage.credits_left)}
            />
          )}
        </dl>
      </div>
      <ConnectActions status={status} />
      {status.callback_url && (
        <div className="px-6 py-4">
          <Text size="xsmall" className="text-ui-fg-subtle">
            Redirect address, to be registered in Zoho&apos;s API console exactly so
          </Text>
          <div className="flex items-center justify-between gap-x-2">
            <code className="txt-compact-xsmall [overflow-wrap:anywhere]">{status.callback_url}</code>
            <Copy content={status.callback_url} aria-label="Copy the redirect address" />
          </div>
        </div>
      )}
    </>
  )
}

function consentOf({ source, connected_by: by }: ConnectionStatus): string {
  if (source === "admin") return `given here by ${by ?? "somebody"}`
  return source === "environment" ? "from the shop's configuration" : "none yet"
}
