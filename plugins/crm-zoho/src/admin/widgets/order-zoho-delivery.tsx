import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { ArrowUpRightOnBox } from "@medusajs/icons"
import { Button, Container, Heading, StatusBadge, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import type { DeliveryState, DeliveryView } from "../../contract"
import { adminFetch } from "../admin-fetch"

const STATES = {
  pending: { color: "orange", label: "Waiting" },
  sending: { color: "blue", label: "Sending" },
  done: { color: "green", label: "In Zoho" },
  retry: { color: "orange", label: "Will be tried again" },
  dead: { color: "red", label: "Not sent" },
} as const satisfies Record<DeliveryState, { color: "orange" | "blue" | "green" | "red"; label: string }>

/** What of this order is in Zoho CRM. */
const OrderZohoDelivery = ({ data: order }: { readonly data: { readonly id: string } }) => {
  const path = `/admin/zoho/orders/${order.id}`
  const queries = useQueryClient()
  const view = useQuery({
    queryKey: ["zoho-delivery", order.id],
    queryFn: () => adminFetch<DeliveryView>(path),
    refetchInterval: ({ state }) => (isMoving(state.data) ? 5000 : false),
  })
  const send = useMutation({
    mutationFn: () => adminFetch<DeliveryView>(`${path}/send`, "POST"),
    onSuccess: (sent) => {
      queries.setQueryData(["zoho-delivery", order.id], sent)
      if (sent.delivery?.state === "done") toast.success("The order is in Zoho CRM.")
      else toast.warning(sent.delivery?.last_error ?? "The order is not in Zoho CRM yet.")
    },
    onError: (error) => toast.error(error.message),
  })
  const { data } = view
  if (view.isLoading || data?.connection.environment === "off") return null

  const delivery = data?.delivery ?? null
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Zoho CRM</Heading>
        {delivery ? (
          <StatusBadge color={STATES[delivery.state].color}>{STATES[delivery.state].label}</StatusBadge>
        ) : (
          <StatusBadge color="grey">Not paid yet</StatusBadge>
        )}
      </div>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        {view.error ? <Text size="small">{view.error.message}</Text> : null}
        {delivery ? <DeliveryFacts delivery={delivery} /> : null}
        {!delivery && data ? (
          <Text size="small" className="text-ui-fg-subtle">
            Orders go to Zoho CRM when their payment is captured.
          </Text>
        ) : null}
        {data?.connection.fault ? (
          <Text size="small" className="text-ui-fg-error">
            All deliveries rest: {data.connection.fault.message || data.connection.fault.code}
          </Text>
        ) : null}
      </div>
      {delivery ? (
        <div className="flex justify-end px-6 py-4">
          <Button
            size="small"
            variant="secondary"
            isLoading={send.isPending}
            disabled={delivery.state === "sending"}
            onClick={() => send.mutate()}
          >
            {delivery.state === "done" ? "Send again" : "Send now"}
          </Button>
        </div>
      ) : null}
    </Container>
  )
}

const DeliveryFacts = ({ delivery }: { readonly delivery: NonNullable<DeliveryView["delivery"]> }) => (
  <>
    {delivery.zoho_id ? (
      <Fact label="Record">
        {delivery.record_url ? (
          <a
            className="text-ui-fg-interactive inline-flex items-center gap-x-1"
            href={delivery.record_url}
            target="_blank"
            rel="noreferrer"
          >
            {delivery.zoho_id} <ArrowUpRightOnBox />
          </a>
        ) : (
          delivery.zoho_id
        )}
      </Fact>
    ) : null}
    <Fact label="Tries">{delivery.attempts}</Fact>
    {delivery.next_try_at ? (
      <Fact label="Next try">{new Date(delivery.next_try_at).toLocaleString()}</Fact>
    ) : null}
    {delivery.last_error ? (
      <Text size="small" className="text-ui-fg-error break-words">
        {delivery.last_error}
      </Text>
    ) : null}
  </>
)

const Fact = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => (
  <div className="flex items-center justify-between gap-x-4">
    <Text size="small" className="text-ui-fg-subtle">
      {label}
    </Text>
    <Text size="small" as="div">
      {children}
    </Text>
  </div>
)

function isMoving(view: DeliveryView | undefined): boolean {
  const state = view?.delivery?.state
  return state === "pending" || state === "sending" || state === "retry"
}

export const config = defineWidgetConfig({ zone: "order.details.side.after" })

export default OrderZohoDelivery
