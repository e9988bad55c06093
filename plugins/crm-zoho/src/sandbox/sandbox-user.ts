/** Who wrote a record. */
export interface SandboxUser {
  readonly id: string
  readonly name: string
}

/** The user that the shop is connected as. */
export const SHOP_USER: SandboxUser = { id: "700199990000000001", name: "Shop Sync" }

/** Somebody in the office, who changes records by hand. */
export const OFFICE_USER: SandboxUser = { id: "700199990000000002", name: "Asha Menon" }

export const USERS = [
  { ...SHOP_USER, email: "shop.sync@example.in" },
  { ...OFFICE_USER, email: "asha.menon@example.in" },
]
