import type { SyncState } from "../shop-abilities"
import type { Has } from "./flaws"
import type { TinyConnection } from "./tiny-connection"
import type { TinyCrm } from "./tiny-crm"
import type { TinyShop } from "./tiny-shop"

/** What the tiny sync notes on an order. */
export interface TinyRow {
  readonly orderId: string
  state: SyncState
  /** The newest version of the order that was heard of. */
  seen: number
  tries: number
  claimed: boolean
  /** A look at the CRM is left out. */
  blind: boolean
  recordId?: string
  reason?: string
}

export const REFRESH_TOKEN = "tiny-refresh-token-4711"

/** What a worker of the tiny sync has at hand. */
export interface TinyDesk {
  readonly shop: TinyShop
  readonly crm: TinyCrm
  readonly has: Has
  readonly connection: TinyConnection
  readonly log: string[]
  alarms: number
  /** Why nothing at all is sent. */
  paused: string | undefined
}
