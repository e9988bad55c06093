/** Where the browser keeps a shopper's choice; without one the system's is followed. */
export const THEME_KEY = "theme"

export const THEMES = ["system", "light", "dark"] as const
export type Theme = (typeof THEMES)[number]

/** Sets the chosen theme before anything is painted, so that no page flashes white in a dark room. */
const SCRIPT = `try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`

export function ThemeScript() {
  return <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />
}
