/** Where a storefront writes down, in a cart's metadata, what the shopper has agreed to. The order inherits it. */
export const CONSENT = {
  /** `true` only after a yes; anything else is a no. */
  given: "analytics_consent",
  /** A random pseudonym, in the form of {@link CLIENT_ID}. Read only together with a yes. */
  clientId: "analytics_client_id",
} as const

/** A UUID, or `number.number` as GA4's own cookie has it: nothing that is anybody's number or address. */
export const CLIENT_ID =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{6,12}\.\d{6,12})$/i
