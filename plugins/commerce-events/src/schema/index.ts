export { MOST_EVENTS, readBrowserEvents } from "./browser-events"
export type { BrowserEvent, BrowserEventsReading } from "./browser-events"
export { EVENT_SCHEMAS } from "./event-schema"
