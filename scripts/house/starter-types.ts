/**
 * The names that Medusa's Next.js starter gives to a file put into it, as types alone: what the README's storefront files
 * are compiled against. Read in github.com/medusajs/dtc-starter, `apps/storefront/src/lib`.
 */
export const STARTER_TYPES = `
declare module "@lib/config" {
  import Medusa from "@medusajs/js-sdk"
  export const sdk: Medusa
}
declare module "@lib/data/cookies" {
  export const getAuthHeaders: () => Promise<{ authorization: string } | Record<string, never>>
  export const getCartId: () => Promise<string | undefined>
  export const removeCartId: () => Promise<void>
}
`
