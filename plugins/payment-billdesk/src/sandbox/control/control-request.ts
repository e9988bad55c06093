/** One request of the control API, taken apart. */
export interface ControlRequest {
  /** Method and path, with `:id` in place of an id. */
  readonly route: string
  readonly id: string
  readonly body: unknown
}
