declare const __BACKEND_URL__: string | undefined

/** The address of a route of the shop, wherever the admin was loaded from. */
export const addressOf = (path: string): string =>
  `${typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__.replace(/\/$/, "") : ""}${path}`
