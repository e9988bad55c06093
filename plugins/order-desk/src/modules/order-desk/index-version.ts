import type { OrderDeskSettings } from "../../domain/options"

/** Raised when a row keeps something else than before: then every order is built anew. */
const LAYOUT = 1

/** Names what the rows are made by; another name means another content. */
export const indexVersion = ({ sources }: OrderDeskSettings): string =>
  JSON.stringify([LAYOUT, ...sources.map(({ name }) => name)])
