import type { SandboxModule } from "./field"
import { ACCOUNTS, CONTACTS, NOTES } from "./people-modules"
import { DEALS, PRODUCTS, SALES_ORDERS, WEB_ORDERS } from "./selling-modules"

export type SandboxModules = Readonly<Record<string, SandboxModule>>

/** The modules of an organisation that nobody has changed; every other name is INVALID_MODULE. */
export const MODULES: SandboxModules = {
  Sales_Orders: SALES_ORDERS,
  Web_Orders: WEB_ORDERS,
  Deals: DEALS,
  Contacts: CONTACTS,
  Accounts: ACCOUNTS,
  Products: PRODUCTS,
  Notes: NOTES,
}
