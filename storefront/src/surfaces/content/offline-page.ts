import { THEME_KEY } from "@/design/theme-script"

interface OfflineWords {
  readonly title: string
  readonly text: string
  readonly retry: string
}

/** Colours and sizes of the shop's tokens, written out: without a connection no style sheet may come. */
const STYLE = `:root{color-scheme:light dark}[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}
body{margin:0;min-height:100dvh;display:grid;align-content:center;padding:24px max(20px,5vw - 16px);box-sizing:border-box;font:400 16px/1.5 "Figtree Variable",Figtree,Arial,sans-serif;background:light-dark(#fff,#0a0f0d);color:light-dark(#0b0f0d,#f4f7f5)}
main{display:grid;gap:20px;justify-items:start}p{margin:0;max-width:52ch;color:light-dark(#5b655f,#a3aea8)}b{font-size:17px}b span{font-weight:400}
h1{margin:0;font-weight:400;font-size:clamp(2.125rem,1.55rem + 2.5vw,4rem);line-height:1.15}
a{display:inline-flex;align-items:center;min-height:48px;padding:0 24px;border-radius:12px;text-decoration:none;background:light-dark(#0e3a2f,#78faae);color:light-dark(#fff,#0e3a2f)}
a:focus-visible{outline:2px solid light-dark(#0b6b4c,#78faae);outline-offset:2px}`

/** Goes on by itself when the connection is back; the link is the same address again. */
const SCRIPT = `try{var t=localStorage.getItem("${THEME_KEY}");if(t)document.documentElement.dataset.theme=t}catch{}addEventListener("online",function(){location.reload()})`

/** A whole page as text. @param tag the language, such as `en-IN` */
export function offlinePage(tag: string, words: OfflineWords): string {
  return `<!doctype html><html lang="${tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="/icon.svg"><title>${words.title} · ŠKODA Lifestyle</title><style>${STYLE}</style><script>${SCRIPT}</script></head><body><main><b>ŠKODA <span>Lifestyle</span></b><h1>${words.title}</h1><p>${words.text}</p><a href="">${words.retry}</a></main></body></html>`
}
