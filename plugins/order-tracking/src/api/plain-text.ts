/** Longer ones are nobody's. */
const LONGEST = 255

/** A text that an id or a token can be. */
export const isPlainText = (text: unknown): text is string =>
  typeof text === "string" && text !== "" && text.length <= LONGEST && !text.includes("\u0000")
