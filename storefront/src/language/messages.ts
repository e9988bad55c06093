import type { Language } from "./languages"

/** One file for each surface. The English ones are the measure: a test compares keys and placeholders. */
async function english() {
  const [frame, catalog, cart, checkout, order, account, content] = await Promise.all([
    import("../../messages/en/frame.json"),
    import("../../messages/en/catalog.json"),
    import("../../messages/en/cart.json"),
    import("../../messages/en/checkout.json"),
    import("../../messages/en/order.json"),
    import("../../messages/en/account.json"),
    import("../../messages/en/content.json"),
  ])
  return {
    frame: frame.default,
    catalog: catalog.default,
    cart: cart.default,
    checkout: checkout.default,
    order: order.default,
    account: account.default,
    content: content.default,
  }
}

async function hindi(): Promise<Messages> {
  const [frame, catalog, cart, checkout, order, account, content] = await Promise.all([
    import("../../messages/hi/frame.json"),
    import("../../messages/hi/catalog.json"),
    import("../../messages/hi/cart.json"),
    import("../../messages/hi/checkout.json"),
    import("../../messages/hi/order.json"),
    import("../../messages/hi/account.json"),
    import("../../messages/hi/content.json"),
  ])
  return {
    frame: frame.default,
    catalog: catalog.default,
    cart: cart.default,
    checkout: checkout.default,
    order: order.default,
    account: account.default,
    content: content.default,
  }
}

export type Messages = Awaited<ReturnType<typeof english>>

const IN = { en: english, hi: hindi } satisfies Record<Language, () => Promise<Messages>>

/** Every sentence of the shop in a language. */
export async function messagesIn(language: Language): Promise<Messages> {
  return IN[language]()
}
