/** Languages that the plugin writes in. */
export const NOTICE_LOCALES = ["en", "hi"] as const
export type NoticeLocale = (typeof NOTICE_LOCALES)[number]

/** Hindi for `hi` and `hi-IN`; English for everything else. */
export const noticeLocale = (asked: unknown): NoticeLocale =>
  typeof asked === "string" && /^hi(?:[-_]|$)/i.test(asked) ? "hi" : "en"

/** BCP 47, for dates, prices and translated products. */
export const LOCALE_TAGS = { en: "en-IN", hi: "hi-IN" } satisfies Record<NoticeLocale, string>
