/** JSON-LD that can stand inside a `<script>`: nothing in it can end the script or begin another. */
export function jsonLdText(thing: object): string {
  return JSON.stringify({ "@context": "https://schema.org", ...thing })
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
}
