/** Colour names of the catalogue → what the material looks like in the pictures. */
const COLOURS: Readonly<Record<string, string>> = {
  emerald: "#0e4636",
  graphite: "#34373b",
  "off-white": "#f3f1ea",
  sand: "#cdb692",
  tan: "#9c5f33",
  black: "#111111",
  white: "#ffffff",
  grey: "#8b8f92",
  mixed: "linear-gradient(135deg,#0e4636 0 33%,#78faae 33% 66%,#f3f1ea 66%)",
}

/** A CSS background for a colour name; a neutral one for names nobody has matched yet. */
export function swatchColour(name: string): string {
  return COLOURS[name.trim().toLowerCase()] ?? "linear-gradient(135deg,#d5dad7 0 50%,#8b8f92 50%)"
}
