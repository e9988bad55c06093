/** A link in a line of text, tall enough for a thumb. */
export const sideLinkClass = "inline-flex min-h-11 items-center text-link underline underline-offset-4"
