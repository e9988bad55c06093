import { Input } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"

const PAUSE_MS = 350

/** Searches a moment after the last key, and at once on Enter. The key `/` leads here from anywhere on the page. */
export function SearchBox({
  text,
  onSearch,
  label = "Search by order number, name, mobile, e-mail, or a reference of BillDesk or the bank",
  placeholder = "Number, name, mobile, e-mail, bank reference",
}: {
  readonly text: string
  readonly onSearch: (text: string) => void
  readonly label?: string
  readonly placeholder?: string
}) {
  const [typed, setTyped] = useState(text)
  const box = useRef<HTMLInputElement>(null)
  const latest = useRef(onSearch)
  latest.current = onSearch
  useEffect(() => {
    setTyped(text)
  }, [text])
  useEffect(() => {
    if (typed.trim() === text) return
    const timer = setTimeout(() => {
      latest.current(typed.trim())
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [typed, text])
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      if (event.key !== "/" || isTyping || event.metaKey || event.ctrlKey) return
      event.preventDefault()
      box.current?.focus()
    }
    document.addEventListener("keydown", lead)
    return () => {
      document.removeEventListener("keydown", lead)
    }
  }, [])
  return (
    <form
      role="search"
      className="w-full lg:w-72 xl:w-96"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(typed.trim())
      }}
    >
      <Input
        ref={box}
        type="search"
        size="small"
        aria-label={label}
        placeholder={placeholder}
        value={typed}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.target.value)
        }}
      />
    </form>
  )
}
