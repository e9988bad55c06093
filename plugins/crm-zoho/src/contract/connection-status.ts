/** Who gave the consent: the plugin's options, a person in the admin, or nobody yet. */
export type ConnectionSource = "environment" | "admin" | "none"

/** Something that a person has to mend, in words. */
export interface ConnectionProblem {
  /** Stable, such as `refresh_token_dead`. */
  readonly code: string
  readonly message: string
}

/** `GET /admin/zoho/connection`. Times are ISO 8601 in UTC. */
export interface ConnectionStatus {
  readonly environment: "off" | "sandbox" | "production"
  readonly source: ConnectionSource
  /** `com`, `eu`, `in`, …: where the organisation lives. */
  readonly data_centre: string | null
  readonly client_id: string | null
  /** The redirect address, to be registered in Zoho's API console exactly so. */
  readonly callback_url: string | null
  readonly connected_by: string | null
  readonly connected_at: string | null
  /** Seen at the last look. */
  readonly org: {
    readonly id: string
    readonly name: string
    readonly type: string
    readonly currency: string
  } | null
  /** The Zoho user that the shop writes as. */
  readonly user: { readonly name: string; readonly email: string; readonly profile: string } | null
  readonly looked_at: string | null
  readonly api_host: string | null
  readonly token_expires_at: string | null
  readonly missing_scopes: readonly string[]
  /** What keeps the connection from working; null: nothing is known. */
  readonly problem: ConnectionProblem | null
  readonly usage: ZohoUsage | null
}

/** API credits of the organisation, as far as Zoho told; null: it has not told. */
export interface ZohoUsage {
  /** Zoho tells it once half of the day's credits are used. */
  readonly credits_left: number | null
  readonly calls_today: number
}

/** What people did to the connection and the mapping, and what the connection did by itself. */
export const ZOHO_ACTS = ["connect", "connect_failed", "disconnect", "mapping_saved"] as const
export type ZohoAct = (typeof ZOHO_ACTS)[number]

/** `GET /admin/zoho/acts`, newest first. */
export interface ZohoActList {
  readonly acts: readonly {
    readonly at: string
    /** An e-mail address. */
    readonly actor: string
    readonly act: ZohoAct
    readonly note: string | null
  }[]
}
