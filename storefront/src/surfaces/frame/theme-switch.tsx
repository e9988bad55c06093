"use client"

import { useSyncExternalStore } from "react"
import { type Theme, THEME_KEY, THEMES } from "@/design/theme-script"

interface ThemeSwitchProps {
  readonly label: string
  readonly names: Readonly<Record<Theme, string>>
}

/** Light, dark, or as the system has it. Kept in this browser only. */
export function ThemeSwitch({ label, names }: ThemeSwitchProps) {
  const chosen = useSyncExternalStore(subscribe, readTheme, () => "system")
  return (
    <label className="inline-flex min-h-11 items-center gap-2">
      {label}
      <select
        value={chosen}
        onChange={(event) => {
          choose(event.target.value)
        }}
        className="min-h-11 rounded-lg border border-line-strong bg-transparent px-2 text-ink"
      >
        {THEMES.map((theme) => (
          <option key={theme} value={theme} className="bg-canvas text-ink">
            {names[theme]}
          </option>
        ))}
      </select>
    </label>
  )
}

const CHANGED = "theme:changed"

function readTheme(): Theme {
  return THEMES.find((theme) => theme === document.documentElement.dataset["theme"]) ?? "system"
}

function choose(theme: string): void {
  const root = document.documentElement
  try {
    if (theme === "system") localStorage.removeItem(THEME_KEY)
    else localStorage.setItem(THEME_KEY, theme)
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
  if (theme === "system") delete root.dataset["theme"]
  else root.dataset["theme"] = theme
  window.dispatchEvent(new Event(CHANGED))
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed)
  return () => {
    window.removeEventListener(CHANGED, changed)
  }
}
