/** What kind of shop a scenario wants. Scenarios of one profile share a shop as long as its books are right. */
export interface Profile {
  name: string
  /** Server processes; more than one need Redis. */
  backends: number
  redis: boolean
  /** True when the wire to the database can be broken as well. */
  databaseProxy: boolean
  /** True when the shop has a CRM: a pretend Zoho, and a wire to it that can be broken. */
  zoho?: true
  /** Settings of the shop beyond the suite's own. */
  environment?: Readonly<Record<string, string>>
}

export const PLAIN: Profile = { name: "one process", backends: 1, redis: false, databaseProxy: false }
export const WIRED: Profile = {
  name: "breakable wire to the database",
  backends: 1,
  redis: false,
  databaseProxy: true,
}
export const REDIS: Profile = { name: "one process on Redis", backends: 1, redis: true, databaseProxy: false }
export const PAIR: Profile = {
  name: "two processes on Redis",
  backends: 2,
  redis: true,
  databaseProxy: false,
}
export const AUTO_REFUND: Profile = {
  ...{ name: "automatic refunds on", backends: 1, redis: false, databaseProxy: false },
  environment: { AUTO_REFUND: "on" },
}
export const ZOHO: Profile = {
  ...{ name: "one process with Zoho", backends: 1, redis: false, databaseProxy: false },
  zoho: true,
}
