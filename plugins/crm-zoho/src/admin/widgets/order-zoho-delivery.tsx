import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { ArrowUpRightOnBox } from "@medusajs/icons"
import { Button, Container, Heading, StatusBadge, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import type { OrderInZohoState, OrderInZohoView } from "../../contract"
import { adminFetch } from "../admin-fetch"

const STATES = {
  none: { color: "grey", label: "Not in Zoho", send: "Send" },
  waiting: { color: "orange", label: "Waiting", send: "Try now" },
  sending: { color: "blue", label: "Sending", send: "Sending" },
  in_zoho: { color: "green", label: "In Zoho", send: "Send again" },
  given_up: { color: "red", label: "Given up", send: "Send again" },
  left: { color: "grey", label: "Deleted in Zoho", send: "Make it again" },
} as const satisfies Record<
  OrderInZohoState,
  { color: "grey" | "orange" | "blue" | "green" | "red"; label: string; send: string }
>

const WORDS: Partial<Record<OrderInZohoState, string>> = {
  none: "Orders go to Zoho CRM when their payment is captured.",
  left: "A person deleted the record in Zoho, and the mapping says that it stays so.",
}

/** What of this order is in Zoho CRM. */
const OrderZohoDelivery = ({ data: order }: { readonly data: { readonly id: string } }) => {
  const path = `/admin/zoho/orders/${order.id}`
  const key = ["zoho-order", order.id]
  const queries = useQueryClient()
  const { data, error, isLoading } = useQuery({
    queryKey: key,
    queryFn: () => adminFetch<OrderInZohoView>(path),
    refetchInterval: ({ state }) =>
      state.data?.state === "waiting" || state.data?.state === "sending" ? 5000 : false,
  })
  const send = useMutation({
    mutationFn: () => adminFetch<OrderInZohoView>(`${path}/send`, "POST"),
    onSuccess: (sent) => {
      queries.setQueryData(key, sent)
      toast.success("The order is on its way to Zoho CRM.")
    },
    onError: (failure) => toast.error(failure.message),
  })
  if (isLoading || data?.environment === "off") return null

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Zoho CRM</Heading>
        {data ? <StatusBadge color={STATES[data.state].color}>{STATES[data.state].label}</StatusBadge> : null}
      </div>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        {error ? <Text size="small">{error.message}</Text> : null}
        {data ? <OrderFacts view={data} /> : null}
      </div>
      {data ? (
        <div className="flex justify-end px-6 py-4">
          <Button
            size="small"
            variant="secondary"
            isLoading={send.isPending}
            disabled={data.state === "sending"}
            onClick={() => send.mutate()}
          >
            {STATES[data.state].send}
          </Button>
        </div>
      ) : null}
    </Container>
  )
}

const OrderFacts = ({ view }: { readonly view: OrderInZohoView }) => {
  const words = WORDS[view.state]
  return (
    <>
      {words === undefined ? null : (
        <Text size="small" className="text-ui-fg-subtle">
          {words}
        </Text>
      )}
      {view.record ? (
        <Fact label="Record">
          {view.record.url === null ? (
            view.record.id
          ) : (
            <a
              className="text-ui-fg-interactive inline-flex items-center gap-x-1"
              href={view.record.url}
              target="_blank"
              rel="noreferrer"
            >
              {view.record.id} <ArrowUpRightOnBox />
            </a>
          )}
        </Fact>
      ) : null}
      {view.next_try_at === null ? null : (
        <Fact label="Next try">{new Date(view.next_try_at).toLocaleString()}</Fact>
      )}
      {view.last_error !== null && view.state !== "in_zoho" && view.state !== "left" ? (
        <Text size="small" className="text-ui-fg-error break-words">
          {view.last_error}
        </Text>
      ) : null}
      {view.pause ? <PauseNote pause={view.pause} /> : null}
    </>
  )
}

const PauseNote = ({ pause }: { readonly pause: NonNullable<OrderInZohoView["pause"]> }) => (
  <Text size="small" className="text-ui-fg-error break-words">
    All deliveries to Zoho rest since {new Date(pause.since).toLocaleString()}: {pause.message || pause.code}{" "}
    {pause.next_try_at === null
      ? "A person resumes them on the Deliveries page."
      : `They are tried again at ${new Date(pause.next_try_at).toLocaleTimeString()}.`}
  </Text>
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

export const config = defineWidgetConfig({ zone: "order.details.side.after" })

export default OrderZohoDelivery
