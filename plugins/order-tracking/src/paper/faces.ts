import { readFileSync } from "node:fs"
import { create } from "fontkit"
import type { Font } from "fontkit"
import { unpackWoff } from "./unpack-woff"

/** How heavy a text is. */
export type Weight = 400 | 600

export interface Face {
  /** Under which a document knows it. */
  readonly name: string
  readonly weight: Weight
  readonly file: Buffer
  /** Whether it can draw a character. */
  readonly has: (codePoint: number) => boolean
}

/** Noto Sans comes in a file for each part of Unicode; `₹` and `Š` are in the second. */
const PARTS = ["latin", "latin-ext", "devanagari"] as const

/** The faces in which receipts are set, by preference within a weight. Read from disk once for a process. */
export function loadFaces(): readonly Face[] {
  loaded ??= ([400, 600] as const).flatMap((weight) => PARTS.map((part) => loadFace(part, weight)))
  return loaded
}

let loaded: readonly Face[] | undefined

function loadFace(part: (typeof PARTS)[number], weight: Weight): Face {
  const name = `noto-sans-${part}-${weight}-normal`
  // WOFF, not WOFF2: fontkit cannot cut the glyphs that are used out of WOFF2.
  const file = unpackWoff(readFileSync(require.resolve(`@fontsource/noto-sans/files/${name}.woff`)))
  const font = create(file)
  if (!isFont(font)) throw new Error(`${name}.woff holds no single font.`)
  return { name, weight, file, has: (codePoint) => font.hasGlyphForCodePoint(codePoint) }
}

const isFont = (read: object): read is Font => "hasGlyphForCodePoint" in read
