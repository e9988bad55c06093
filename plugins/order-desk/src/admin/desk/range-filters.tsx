import { Button, Input, Label, Popover } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { hundredthsTyped, indianDay, shortDay, typedHundredths } from "../format"

interface RangeProps {
  readonly from: string
  readonly to: string
  /** Both ends at once; empty is open. */
  readonly onChange: (from: string, to: string) => void
}

const DAYS = [
  { text: "Today", from: 0, to: 0 },
  { text: "Yesterday", from: -1, to: -1 },
  { text: "Last 7 days", from: -6, to: 0 },
  { text: "Last 30 days", from: -29, to: 0 },
] as const

/** On which days in India the orders were placed. */
export function DayFilter({ from, to, onChange }: RangeProps) {
  const [isOpen, setIsOpen] = useState(false)
  const ends = [from, to].map((day) => (day === "" ? "…" : shortDay(day)))
  const said = from === "" && to === "" ? "Date" : `Date: ${from === to ? (ends[0] ?? "") : ends.join(" – ")}`
  const choose = (first: string, last: string) => {
    onChange(first, last)
    setIsOpen(false)
  }
  return (
    <Range label={said} isSet={from !== "" || to !== ""} isOpen={isOpen} onOpen={setIsOpen}>
      <div className="grid grid-cols-2 gap-1.5">
        {DAYS.map((range) => (
          <Button
            key={range.text}
            size="small"
            variant="secondary"
            onClick={() => {
              choose(indianDay(range.from), indianDay(range.to))
            }}
          >
            {range.text}
          </Button>
        ))}
      </div>
      <Ends type="date" from={from} to={to} onSubmit={choose} />
    </Range>
  )
}

/** Between which amounts the orders' totals lie, in rupees. */
export function AmountFilter({ from, to, onChange }: RangeProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [fault, setFault] = useState("")
  const typed = [from, to].map(typedHundredths)
  const said = from === "" && to === "" ? "Amount" : `Amount: ${typed[0] || "0"} – ${typed[1] || "…"}`
  const choose = (first: string, last: string) => {
    const [least, most] = [first, last].map((text) => (text.trim() === "" ? "" : hundredthsTyped(text)))
    if (least === undefined || most === undefined) return setFault("Write amounts such as 1499 or 1499.50.")
    if (least !== "" && most !== "" && Number(least) > Number(most))
      return setFault("The lowest amount is above the highest.")
    setFault("")
    onChange(least, most)
    setIsOpen(false)
  }
  return (
    <Range label={said} isSet={from !== "" || to !== ""} isOpen={isOpen} onOpen={setIsOpen}>
      <Ends type="text" from={typed[0] ?? ""} to={typed[1] ?? ""} onSubmit={choose} />
      {fault !== "" && (
        <p role="alert" className="txt-small text-ui-fg-error">
          {fault}
        </p>
      )}
    </Range>
  )
}

interface RangeShell {
  readonly label: string
  readonly isSet: boolean
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly children: React.ReactNode
}

function Range({ label, isSet, isOpen, onOpen, children }: RangeShell) {
  return (
    <Popover open={isOpen} onOpenChange={onOpen}>
      <Popover.Trigger asChild>
        <Button size="small" variant={isSet ? "secondary" : "transparent"}>
          {label}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="start" className="flex w-80 flex-col gap-y-3 p-4">
        {children}
      </Popover.Content>
    </Popover>
  )
}

interface EndsProps {
  readonly type: "date" | "text"
  readonly from: string
  readonly to: string
  readonly onSubmit: (from: string, to: string) => void
}

function Ends({ type, from, to, onSubmit }: EndsProps) {
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const of = (name: string): string => {
      const value = given.get(name)
      return typeof value === "string" ? value : ""
    }
    onSubmit(of("from"), of("to"))
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-y-3">
      <div className="grid grid-cols-2 gap-2">
        {[
          { name: "from", text: "From", value: from },
          { name: "to", text: "To", value: to },
        ].map((end) => (
          <div key={end.name} className="flex flex-col gap-y-1">
            <Label size="xsmall" htmlFor={`${id}-${end.name}`}>
              {end.text}
            </Label>
            <Input
              id={`${id}-${end.name}`}
              name={end.name}
              size="small"
              type={type}
              inputMode={type === "text" ? "decimal" : undefined}
              defaultValue={end.value}
            />
          </div>
        ))}
      </div>
      <div className="flex justify-end gap-x-2">
        <Button
          size="small"
          variant="transparent"
          type="button"
          onClick={() => {
            onSubmit("", "")
          }}
        >
          Clear
        </Button>
        <Button size="small" type="submit">
          Apply
        </Button>
      </div>
    </form>
  )
}
