const FORM = /^[A-Za-z0-9][A-Za-z0-9._:-]{7,99}$/

/** The id that a proxy or client gave the request, if it is one that may be kept. */
export const givenRequestId = (header: unknown): string | undefined =>
  typeof header === "string" && FORM.test(header) ? header : undefined
