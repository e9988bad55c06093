import { randomBytes } from "node:crypto"

/** A token in Zoho's form. */
export function newToken(): string {
  return `1000.${randomBytes(16).toString("hex")}.${randomBytes(16).toString("hex")}`
}
