import { Button, Input, Popover } from "@medusajs/ui"
import { useState, type FormEvent } from "react"

interface SkuFilterProps {
  readonly chosen: readonly string[]
  readonly onChoose: (values: readonly string[]) => void
}

/** Orders that have any of these SKUs, whole and in any case. */
export function SkuFilter({ chosen, onChoose }: SkuFilterProps) {
  const [isOpen, setIsOpen] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get("skus")
    const skus = typeof typed === "string" ? typed.split(/[,;\s]+/).filter((sku) => sku !== "") : []
    onChoose([...new Set(skus)])
    setIsOpen(false)
  }
  const said =
    chosen.length === 0
      ? "SKU"
      : `SKU: ${chosen[0] ?? ""}${chosen.length > 1 ? ` +${String(chosen.length - 1)}` : ""}`
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger asChild>
        <Button size="small" variant={chosen.length === 0 ? "transparent" : "secondary"} className="max-w-64">
          <span className="truncate">{said}</span>
        </Button>
      </Popover.Trigger>
      <Popover.Content align="start" className="w-80 p-4">
        <form onSubmit={submit} className="flex flex-col gap-y-3">
          <Input
            name="skus"
            size="small"
            aria-label="SKUs, separated by commas"
            placeholder="LS-INSBOT-EME, …"
            defaultValue={chosen.join(", ")}
          />
          <div className="flex justify-end">
            <Button size="small" type="submit">
              Apply
            </Button>
          </div>
        </form>
      </Popover.Content>
    </Popover>
  )
}
