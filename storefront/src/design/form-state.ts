/** What a form shows after it was sent, in the shopper's words. */
export interface FormState {
  /** Counts the answers, so that two equal ones are announced twice. */
  readonly round: number
  /** What was typed, but for passwords. */
  readonly values: Readonly<Record<string, string>>
  readonly problem?: {
    readonly kind: "refused" | "outage"
    /** Empty when only fields are at fault. */
    readonly message: string
    /** By the field's name. */
    readonly errors: Readonly<Record<string, string>>
  }
  /** What has been done. */
  readonly done?: string
}

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>
