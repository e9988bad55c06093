import type { MedusaRequest } from "@medusajs/framework/http"

/** The path that was asked for, without its query. */
export const pathOf = (req: MedusaRequest): string => req.originalUrl.split(/[?#]/)[0] ?? ""
