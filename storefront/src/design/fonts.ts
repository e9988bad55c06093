import localFont from "next/font/local"

/** Figtree's Latin letters. No fallback of its own: signs it lacks must reach the extended file, not Arial. */
export const figtree = localFont({
  src: "../../../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2",
  weight: "300 900",
  variable: "--font-figtree",
  display: "swap",
  adjustFontFallback: false,
})

/** ₹, Š and š, which stand on every page, cut from the extended file. */
export const figtreeSigns = localFont({
  src: "./figtree-signs.woff2",
  weight: "300 900",
  variable: "--font-figtree-signs",
  display: "swap",
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+160-161, U+20B9" }],
})

/** Other Latin letters, as in a shopper's name: fetched only where one of them stands. */
export const figtreeExtended = localFont({
  src: "../../../node_modules/@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2",
  weight: "300 900",
  variable: "--font-figtree-ext",
  display: "swap",
  adjustFontFallback: "Arial",
  preload: false,
  declarations: [
    { prop: "unicode-range", value: "U+100-17F, U+1CD-1CE, U+218-237, U+2C7-2DD, U+300-308, U+1E80-1EF3" },
  ],
})

/** Hindi's letters. Named in every page's list of fonts, fetched only where one of its letters stands. */
export const devanagari = localFont({
  src: "../../../node_modules/@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-deva",
  display: "swap",
  adjustFontFallback: false,
  preload: false,
})

/** The six letters of "हिन्दी", cut from the same font: a page in English names the other language in its own letters. */
export const hindiWord = localFont({
  src: "./hindi-word.woff2",
  weight: "400 600",
  variable: "--font-hindi-word",
  display: "swap",
  adjustFontFallback: false,
  preload: false,
})
