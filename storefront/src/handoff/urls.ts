import { inLanguage, type Language } from "../language/languages"

/** Every address inside the shop, in one place, without a language: `Link` and `inLanguage` add that. */
export const urls = {
  home: "/",
  allProducts: "/c/all",
  category: (slug: string) => `/c/${encodeURIComponent(slug)}`,
  product: (handle: string, variantId?: string) =>
    `/p/${encodeURIComponent(handle)}${variantId ? `?v=${encodeURIComponent(variantId)}` : ""}`,
  /** A product page that says what came of putting it into the bag. */
  productAnswer: (handle: string, problem: string) =>
    `/p/${encodeURIComponent(handle)}?add=${encodeURIComponent(problem)}`,
  /** A product page that says what came of asking to be told when a variant is back. */
  productNotice: (handle: string, variantId: string, outcome: string) =>
    `/p/${encodeURIComponent(handle)}?v=${encodeURIComponent(variantId)}&notice=${encodeURIComponent(outcome)}#notice`,
  /** Where a notice about stock is withdrawn. The token comes with its mail. */
  stockNotice: (id: string, token: string) => `/stock-notice/${id}?t=${encodeURIComponent(token)}`,
  /** Search suggestions, for the sheet. */
  suggestions: (words: string, language: Language) =>
    `/api/search/suggestions?q=${encodeURIComponent(words)}&locale=${language}`,
  /** Small cards of products, for what a browser remembers. */
  productCards: (handles: readonly string[], language: Language) =>
    `/api/products?handles=${handles.map(encodeURIComponent).join(",")}&locale=${language}`,
  /** When a parcel usually comes, in words. */
  deliveryEstimate: (pincode: string, language: Language) =>
    `/api/delivery-estimate?pincode=${encodeURIComponent(pincode)}&locale=${language}`,
  search: (words?: string) => (words ? `/search?q=${encodeURIComponent(words)}` : "/search"),
  wishlist: "/wishlist",
  bag: "/bag",
  checkout: "/checkout",
  checkoutStep: (step: string) => `/checkout?step=${encodeURIComponent(step)}`,
  /** The delivery step with a saved address filled in; `new` for one that is to be typed. */
  checkoutAddress: (addressId: string) => `/checkout?step=delivery&address=${encodeURIComponent(addressId)}`,
  pincode: (pincode: string) => `/api/pincode/${encodeURIComponent(pincode)}`,
  /** What has become of an order's payment. The token opens it. */
  order: (orderId: string, token: string) => `/order/${orderId}?t=${encodeURIComponent(token)}`,
  /** Hands the browser over to the gateway. */
  pay: (orderId: string, token: string) => `/order/${orderId}/pay?t=${encodeURIComponent(token)}`,
  /** The status alone, for the page that waits. */
  paymentState: (orderId: string, token: string) =>
    `/api/order/${orderId}/payment?t=${encodeURIComponent(token)}`,
  /** The receipt as a PDF. */
  receipt: (orderId: string, token: string) => `/api/order/${orderId}/receipt?t=${encodeURIComponent(token)}`,
  track: "/track",
  account: "/account",
  /** `next` is where to go afterwards, checked by `nextPath` when it is used. */
  signIn: (next?: string, why?: "expired") => withQuery("/account/sign-in", { next, why }),
  register: (next?: string) => withQuery("/account/register", { next }),
  forgotPassword: "/account/forgot",
  /** As the mail writes it. */
  resetWith: (token: string, email: string) =>
    withQuery("/account/reset", { token, email: email || undefined }),
  orders: (page = 1) => (page > 1 ? `/account/orders?page=${page}` : "/account/orders"),
  accountOrder: (orderId: string) => `/account/orders/${encodeURIComponent(orderId)}`,
  addresses: "/account/addresses",
  newAddress: "/account/addresses/new",
  address: (addressId: string) => `/account/addresses/${encodeURIComponent(addressId)}`,
  profile: "/account/profile",
  delivery: "/delivery",
  returns: "/returns",
  contact: "/contact",
  privacy: "/privacy",
  terms: "/terms",
  accessibility: "/accessibility",
  /** Takes what pages tell of a shopper who has agreed. */
  events: "/api/events",
} as const

/** The same page in each language, for search engines and for readers who change it. Canonical is that of `language`. */
export function alternatesOf(language: Language, path: string) {
  return {
    canonical: inLanguage(language, path),
    languages: {
      "en-IN": inLanguage("en", path),
      "hi-IN": inLanguage("hi", path),
      "x-default": inLanguage("en", path),
    },
  }
}

/** The first value of a query parameter, whatever was sent. */
export function firstOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" || value === undefined ? value : value[0]
}

function withQuery(path: string, values: Readonly<Record<string, string | undefined>>): string {
  const query = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return query.length > 0 ? `${path}?${query.join("&")}` : path
}
