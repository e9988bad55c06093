import PDFDocument from "pdfkit"
import { loadFaces } from "./faces"
import type { Face, Weight } from "./faces"
import { charactersOf, runsOf } from "./runs"
import type { Run } from "./runs"

/** A4 in points; `bottom` is where the foot of a page begins. */
export const PAGE = { width: 595.28, height: 841.89, margin: 40, bottom: 784 } as const

export interface Style {
  readonly size: number
  readonly weight?: Weight
  readonly color?: string
  readonly align?: "left" | "right"
}

export interface Box {
  readonly x: number
  /** Of the top. */
  readonly y: number
  readonly width: number
}

/** Longer texts end in an ellipsis: nobody's address needs more. Characters. */
const LONGEST = 240
const LEADING = 1.36
/** Of the size, between a line's top and the line its letters stand on. */
const ASCENT = 1.02

/** Pages on which texts of several scripts are set, line by line. */
export class Sheet {
  readonly #document: PDFKit.PDFDocument
  readonly #faces: readonly Face[]
  /** Shaping a text is what costs; the same words and signs stand on a receipt again and again. */
  readonly #widths = new Map<string, number>()

  constructor({ title, author }: { readonly title: string; readonly author: string }) {
    this.#document = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      // Where a line stands is decided here; the library must not begin a page by itself.
      margin: 0,
      bufferPages: true,
      lang: "en-IN",
      displayTitle: true,
      info: { Title: title, Author: author },
    })
    this.#faces = loadFaces()
    for (const { name, file } of this.#faces) this.#document.registerFont(name, file)
  }

  addPage(): void {
    this.#document.addPage()
  }

  /** How high a text becomes when it is set. */
  height(text: string, style: Style, width: number): number {
    return this.#wrap(text, style, width).length * style.size * LEADING
  }

  /** Sets a text, in as many lines as it needs. @returns how high it became */
  write(text: string, style: Style, { x, y, width }: Box): number {
    const { size, align = "left", color = "#1a1a1a" } = style
    const lines = this.#wrap(text, style, width)
    for (const [index, line] of lines.entries()) {
      const top = y + index * size * LEADING
      let left = align === "right" ? x + width - this.#width(line, style) : x
      for (const run of this.#runs(line, style)) {
        this.#document.font(run.face).fontSize(size).fillColor(color)
        this.#document.text(run.text, left, top + size * ASCENT, { lineBreak: false, baseline: "alphabetic" })
        left += this.#widthOf(run, size)
      }
    }
    return lines.length * size * LEADING
  }

  rule({ x, y, width }: Box, color = "#c9c9c6"): void {
    this.#document
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .strokeColor(color)
      .stroke()
  }

  fill({ x, y, width }: Box, height: number, color: string): void {
    this.#document.rect(x, y, width, height).fill(color)
  }

  /** Draws something on every page, when all pages are there. */
  onEveryPage(draw: (page: number, pages: number) => void): void {
    const { count } = this.#document.bufferedPageRange()
    for (let page = 0; page < count; page += 1) {
      this.#document.switchToPage(page)
      draw(page + 1, count)
    }
  }

  /** The whole file. Nothing can be drawn afterwards. */
  async finish(): Promise<Buffer> {
    const chunks: Buffer[] = []
    this.#document.on("data", (chunk: Buffer) => chunks.push(chunk))
    const done = new Promise<void>((resolve, reject) => {
      this.#document.on("end", resolve)
      this.#document.on("error", reject)
    })
    this.#document.end()
    await done
    return Buffer.concat(chunks)
  }

  #runs(text: string, { weight = 400 }: Style) {
    return runsOf(text, weight, this.#faces)
  }

  #width(text: string, style: Style): number {
    return this.#runs(text, style).reduce((sum, run) => sum + this.#widthOf(run, style.size), 0)
  }

  #widthOf({ face, text }: Run, size: number): number {
    const key = `${face} ${size} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known
    const width = this.#document.font(face).fontSize(size).widthOfString(text)
    this.#widths.set(key, width)
    return width
  }

  /** Breaks at spaces, and within a word that is wider than the line. */
  #wrap(text: string, style: Style, width: number): string[] {
    const lines: string[] = []
    let line = ""
    for (const word of shortened(text).split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`
      if (this.#width(longer, style) <= width) {
        line = longer
        continue
      }
      if (line !== "") lines.push(line)
      const parts = this.#broken(word, style, width)
      line = parts.pop() ?? ""
      lines.push(...parts)
    }
    return [...lines, line]
  }

  #broken(word: string, style: Style, width: number): string[] {
    if (this.#width(word, style) <= width) return [word]
    const parts = [""]
    for (const character of charactersOf(word)) {
      const longer = `${parts.at(-1) ?? ""}${character}`
      if (longer === character || this.#width(longer, style) <= width) parts[parts.length - 1] = longer
      else parts.push(character)
    }
    return parts
  }
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text
  const characters = charactersOf(text.slice(0, LONGEST * 8))
  return characters.length <= LONGEST
    ? text
    : `${characters
        .slice(0, LONGEST - 1)
        .join("")
        .trimEnd()}…`
}
