import { RateLimit } from "./rate-limit"

/** The numbers, each for one minute. A right token and a right pair of number and mobile are never counted. */
export const LIMITS = {
  /** Wrong pairs from one address: a person types a number wrong a few times. */
  lookupsOfAddress: new RateLimit(10),
  /** Wrong pairs from all who stand behind one near address, such as a storefront that does not say for whom it asks. */
  lookupsBehindProxy: new RateLimit(120),
  /** Wrong mobiles for one order number, from wherever: there are a billion mobiles to try. */
  lookupsOfNumber: new RateLimit(10),
  /** Wrong tokens from one address. A token cannot be guessed; this only spares the server the trying. */
  wrongToken: new RateLimit(20),
  /** Receipts of one order: each is a page set anew. */
  receipts: new RateLimit(20),
} as const
