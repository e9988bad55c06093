import type { BatchedCalls } from "./batched-calls"
import type { LinkBook } from "./link-book"
import type { Trail } from "./trail"
import type { ZohoClient } from "./zoho-client"

/** What one try works with. */
export interface PushContext {
  readonly client: ZohoClient
  readonly calls: BatchedCalls
  readonly links: LinkBook
  readonly trail: Trail
  /** Share no write with others: earlier tries of this record ended in doubt again and again. */
  readonly alone?: boolean
}
