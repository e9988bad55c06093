import { type Language, LANGUAGES } from "@/language/languages"

interface Problem {
  readonly language: Language
  readonly title: string
  readonly text: string
  readonly back: { readonly href: string; readonly label: string }
}

/** A page that needs nothing but itself: it stands where a file was expected. Its words are the shop's own. */
export function receiptProblemPage({ language, title, text, back }: Problem): string {
  return `<!doctype html>
<html lang="${LANGUAGES[language].tag}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} | ŠKODA Lifestyle</title>
<style>
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 60ch; padding: 15vh 20px; font: 1rem/1.6 system-ui, sans-serif; background: light-dark(#fff, #0a0f0d); color: light-dark(#0b0f0d, #f4f7f5) }
h1 { font-weight: 400; font-size: 2rem }
a { color: inherit; display: inline-block; padding: 12px 0 }
</style>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="${back.href}">${back.label}</a></p>
</html>`
}
