/** A call of the API as its handlers see it. */
export interface CrmCall {
  readonly query: URLSearchParams
  /** Parsed JSON; undefined for no body and for a broken one. */
  readonly body: unknown
  readonly ifModifiedSince: string | undefined
  readonly ifUnmodifiedSince: string | undefined
}
