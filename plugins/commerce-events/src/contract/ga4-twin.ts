import type { EventName } from "./event-names"
import type { EventItem, EventProperties } from "./event-properties"

/** An event as Google Analytics 4 knows it, in the browser's gtag and the Measurement Protocol alike. */
export interface Ga4Event {
  readonly name: "add_to_cart" | "remove_from_cart" | "begin_checkout" | "add_payment_info" | "purchase"
  readonly params: Readonly<Record<string, string | number | readonly EventItem[]>>
}

type TwinOf<Name extends EventName> = (properties: EventProperties[Name]) => Ga4Event | null

/** GA4 takes `transaction_id` from its own list of names; everything else has the same name on both sides. */
const withTransaction = ({ order_number, ...rest }: EventProperties["payment.succeeded"]) => ({
  transaction_id: order_number,
  ...rest,
})

/** The twin of every event; null where GA4 has none: a second payment attempt or a parcel is no event of its own there. */
const TWINS: { readonly [Name in EventName]: TwinOf<Name> } = {
  "cart.add": (params) => ({ name: "add_to_cart", params: { ...params } }),
  "cart.update": ({ change, ...params }) => ({
    name: change === "increased" ? "add_to_cart" : "remove_from_cart",
    params,
  }),
  "checkout.start": (params) => ({ name: "begin_checkout", params: { ...params } }),
  "checkout.complete": ({ currency, value, items }) => ({
    name: "add_payment_info",
    params: { currency, value, items },
  }),
  "payment.created": () => null,
  // By transaction_id GA4 folds a purchase that arrives twice into one.
  "payment.succeeded": (properties) => ({ name: "purchase", params: withTransaction(properties) }),
  "fulfillment.updated": () => null,
}

/** What Google Analytics 4 is told of an event, if anything. */
export function ga4Twin<Name extends EventName>(event: {
  readonly name: Name
  readonly properties: EventProperties[Name]
}): Ga4Event | null {
  const twin: TwinOf<Name> = TWINS[event.name]
  return twin(event.properties)
}
