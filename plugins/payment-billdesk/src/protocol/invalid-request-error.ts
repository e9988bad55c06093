/** A request that BillDesk would refuse for its form, found before anything was sent. */
export class InvalidRequestError extends Error {
  readonly code = "invalid_request"
  constructor(message: string) {
    super(message)
    this.name = "InvalidRequestError"
  }
}
