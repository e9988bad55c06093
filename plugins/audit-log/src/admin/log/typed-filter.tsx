import { Input } from "@medusajs/ui"
import { useEffect, useState } from "react"

/** A filter that is typed: applied by Enter, or when the field is left. */
export function TypedFilter({
  label,
  value,
  type = "search",
  onChange,
}: {
  label: string
  value: string
  type?: "search" | "date"
  onChange: (value: string) => void
}) {
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    setTyped(value)
  }, [value])
  const apply = (next: string) => {
    if (next.trim() !== value) onChange(next.trim())
  }
  return (
    <form
      role="search"
      className="w-full sm:w-48"
      onSubmit={(event) => {
        event.preventDefault()
        apply(typed)
      }}
    >
      <Input
        type={type}
        size="small"
        aria-label={label}
        placeholder={label}
        title={label}
        value={typed}
        maxLength={type === "date" ? undefined : 200}
        onChange={(event) => {
          setTyped(event.target.value)
          if (type === "date" || event.target.value === "") apply(event.target.value)
        }}
        onBlur={() => {
          apply(typed)
        }}
      />
    </form>
  )
}
