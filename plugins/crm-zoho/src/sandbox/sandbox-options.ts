import type { Clock } from "medusa-integration-kit"

import type { SandboxCredentials } from "./accounts/credentials"

export interface ZohoSandboxOptions {
  /** 0, the default, lets the system choose. */
  readonly port?: number
  /** 127.0.0.1 by default. */
  readonly host?: string
  /** Keeps the records and the refresh tokens over restarts. */
  readonly stateFile?: string
  readonly credentials?: SandboxCredentials
  /** The machine's by default; `POST /sandbox/clock` moves it on. */
  readonly clock?: Clock
  /** Where a consent may lead back to; by default anywhere on this machine. */
  readonly redirectUris?: readonly string[]
  /** Short name of the data centre it plays; `in` by default. */
  readonly location?: string
  /** API credits in 24 hours; 50,000 by default. */
  readonly credits?: number
  /** Calls at once; 15 by default. */
  readonly concurrency?: number
  /** Searches, COQL queries and writes of more than ten rows at once; 10 by default. */
  readonly heavyConcurrency?: number
  /** Seconds until a written record is found by search; 30 by default. */
  readonly searchLagSeconds?: number
}
