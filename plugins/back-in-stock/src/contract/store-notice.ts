/** `noted`: one mail follows when it is back, also when it was noted before. `in_stock`: it can be bought now. */
export interface NoteAnswer {
  readonly status: "noted" | "in_stock"
}

/** What the shopper consents to, to be shown beside the box, by language. */
export interface ConsentSentences {
  readonly consent: { readonly en: string; readonly hi: string }
}

/** `ended`: nothing was sent, and nothing will be. */
export type NoticeStatus = "waiting" | "sent" | "forgotten" | "ended"

/** A notice as the page of its link shows it: no address, no name. */
export interface NoticeView {
  readonly id: string
  readonly status: NoticeStatus
  readonly locale: "en" | "hi"
  /** Null when the product is no longer sold. */
  readonly product: {
    readonly title: string
    readonly handle: string
    readonly variant_id: string
    readonly variant_title: string | null
    readonly thumbnail: string | null
  } | null
}

export interface NoticeAnswer {
  readonly notice: NoticeView
}

export interface ForgottenAnswer {
  readonly status: "forgotten"
}
