import type { Secret } from "medusa-integration-kit"

import type { DataCentre, ZohoEnvironment } from "./data-centres"

/** Who we are at Zoho and where it answers. */
export interface ZohoConnectionSettings {
  readonly environment: ZohoEnvironment
  readonly dataCentre: DataCentre
  readonly clientId: string
  readonly clientSecret: Secret
  readonly refreshToken: Secret
  /** Base URL of the token endpoint's host, without a slash at its end. */
  readonly accountsUrl: string
  /** Base URL of the API when the merchant names one; else `api_domain` of the token answer, if it is Zoho's. */
  readonly apiUrl?: string
}
