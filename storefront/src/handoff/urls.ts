/** Every address inside the shop, in one place. */
export const urls = {
  home: "/",
  allProducts: "/c/all",
  category: (slug: string) => `/c/${encodeURIComponent(slug)}`,
  product: (handle: string, variantId?: string) =>
    `/p/${encodeURIComponent(handle)}${variantId ? `?v=${encodeURIComponent(variantId)}` : ""}`,
  /** A product page that says what came of putting it into the bag. */
  productAnswer: (handle: string, problem: string) =>
    `/p/${encodeURIComponent(handle)}?add=${encodeURIComponent(problem)}`,
  bag: "/bag",
  checkout: "/checkout",
  /** What has become of an order's payment. The token opens it. */
  order: (orderId: string, token: string) => `/order/${orderId}?t=${encodeURIComponent(token)}`,
  /** Hands the browser over to the gateway. */
  pay: (orderId: string, token: string) => `/order/${orderId}/pay?t=${encodeURIComponent(token)}`,
  /** The status alone, for the page that waits. */
  paymentState: (orderId: string, token: string) =>
    `/api/order/${orderId}/payment?t=${encodeURIComponent(token)}`,
} as const

/** The first value of a query parameter, whatever was sent. */
export function firstOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" || value === undefined ? value : value[0]
}
