/** How the shop looks and where it can be reached, in every mail. */
export interface Brand {
  readonly storeName: string
  /** https address of a picture; the mails are whole without it. */
  readonly logoUrl: string | undefined
  /** `#rrggbb` of buttons and lines. */
  readonly accentColor: string
  readonly addressLines: readonly string[]
  readonly supportEmail: string | undefined
  readonly supportPhone: string | undefined
}

/** Black or white, whichever can be read better on this colour (`#rrggbb`), by WCAG's contrast. */
export function inkOn(color: string): "#000000" | "#ffffff" {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(parseInt(color.slice(at, at + 2), 16)))
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return (light + 0.05) ** 2 > 1.05 * 0.05 ? "#000000" : "#ffffff"
}

const linear = (channel: number): number => {
  const part = channel / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
