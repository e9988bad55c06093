/** Members of a payment or a payment session that are between the shop and its gateway. */
const PRIVATE = new Set(["data", "context", "provider_data", "metadata"])

/** Ids that core gives to payment sessions and payments. */
const PAYMENT_ID = /^(?:payses|pay)_/

type Members = Readonly<Record<string, unknown>>

/**
 * A copy of an answer in which no payment and no payment session of this plugin shows what the gateway and the shop
 * told each other, however deep it lies. Payments that name another provider stay as they are: their storefronts may
 * need the data. One that names no provider is scrubbed, since nobody could use it without knowing whose it is.
 */
export function withoutPaymentData(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withoutPaymentData)
  if (!isPlain(body)) return body
  const scrubbed = isOurPayment(body)
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) =>
      scrubbed && PRIVATE.has(key) ? [] : [[key, withoutPaymentData(value)]],
    ),
  )
}

function isOurPayment({ id, provider_id: providerId }: Members): boolean {
  if (typeof providerId === "string") return providerId.startsWith("pp_billdesk")
  return typeof id === "string" && PAYMENT_ID.test(id)
}

/** Amounts and dates write themselves; they hold nothing to look into. */
const isPlain = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && typeof Reflect.get(value, "toJSON") !== "function"
