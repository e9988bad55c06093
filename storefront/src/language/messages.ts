import type { Language } from "./languages"

/** One file for each surface, and one for the names of places. The English ones are the measure: a test compares keys and placeholders. */
async function english() {
  const [frame, catalog, cart, checkout, order, account, content, places] = await Promise.all([
    import("../../messages/en/frame.json"),
    import("../../messages/en/catalog.json"),
    import("../../messages/en/cart.json"),
    import("../../messages/en/checkout.json"),
    import("../../messages/en/order.json"),
    import("../../messages/en/account.json"),
    import("../../messages/en/content.json"),
    import("../../messages/en/places.json"),
  ])
  return {
    frame: frame.default,
    catalog: catalog.default,
    cart: cart.default,
    checkout: checkout.default,
    order: order.default,
    account: account.default,
    content: content.default,
    places: places.default,
  }
}

async function hindi(): Promise<Messages> {
  const [frame, catalog, cart, checkout, order, account, content, places] = await Promise.all([
    import("../../messages/hi/frame.json"),
    import("../../messages/hi/catalog.json"),
    import("../../messages/hi/cart.json"),
    import("../../messages/hi/checkout.json"),
    import("../../messages/hi/order.json"),
    import("../../messages/hi/account.json"),
    import("../../messages/hi/content.json"),
    import("../../messages/hi/places.json"),
  ])
  return {
    frame: frame.default,
    catalog: catalog.default,
    cart: cart.default,
    checkout: checkout.default,
    order: order.default,
    account: account.default,
    content: content.default,
    places: places.default,
  }
}

export type Messages = Awaited<ReturnType<typeof english>>

const IN = { en: english, hi: hindi } satisfies Record<Language, () => Promise<Messages>>

/** Every sentence of the shop in a language. */
export async function messagesIn(language: Language): Promise<Messages> {
  return IN[language]()
}
