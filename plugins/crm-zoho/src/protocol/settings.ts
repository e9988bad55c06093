import type { Secret } from "medusa-integration-kit"

import type { DataCentre, ZohoEnvironment } from "./data-centres"

/** Who we are at Zoho: the client that a merchant registered in Zoho's API console. */
export interface ZohoClientSettings {
  readonly environment: ZohoEnvironment
  readonly dataCentre: DataCentre
  readonly clientId: string
  readonly clientSecret: Secret
  /** Base URL of the accounts server, without a slash at its end. */
  readonly accountsUrl: string
  /** Base URL of the API when the merchant names one; else `api_domain` of the token answer, if it is Zoho's. */
  readonly apiUrl?: string
}

/** The client, and the consent that a user of the organisation gave it. */
export interface ZohoConnectionSettings extends ZohoClientSettings {
  readonly refreshToken: Secret
}
