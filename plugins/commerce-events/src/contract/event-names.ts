/** Everything that is told, and who may tell it: browsers what people do, the server alone what happened to an order. */
export const EVENT_ORIGINS = {
  "cart.add": "browser",
  "cart.update": "browser",
  "checkout.start": "browser",
  "checkout.complete": "server",
  "payment.created": "server",
  "payment.succeeded": "server",
  "fulfillment.updated": "server",
} as const satisfies Record<string, "browser" | "server">

export type EventName = keyof typeof EVENT_ORIGINS

type NamesOf<Origin extends "browser" | "server"> = {
  [Name in EventName]: (typeof EVENT_ORIGINS)[Name] extends Origin ? Name : never
}[EventName]

export type BrowserEventName = NamesOf<"browser">
export type ServerEventName = NamesOf<"server">

export const isEventName = (name: string): name is EventName => Object.hasOwn(EVENT_ORIGINS, name)
