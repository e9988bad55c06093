import { Button, Input, Popover, RadioGroup, Label, Text, toast } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import type { BoardRow } from "../../contract/stock-board"
import { call } from "../call"

interface StopButtonProps {
  readonly row: BoardRow
  readonly hasSeveralLocations: boolean
  readonly onDone: () => void
}

const pathOf = (row: BoardRow): string => `/admin/stock-board/items/${row.item_id ?? ""}/stop`

/** Takes an item out of sale at once with a reason, or puts it on sale again. */
export function StopButton({ row, hasSeveralLocations, onDone }: StopButtonProps) {
  const [isBusy, setIsBusy] = useState(false)
  const sellAgain = async () => {
    setIsBusy(true)
    const answer = await call(pathOf(row), "DELETE", { location_id: row.location_id ?? undefined })
    setIsBusy(false)
    if (!answer.ok) return void toast.error("It is still out of stock", { description: answer.message })
    toast.success("On sale again", { description: `${row.product}, ${row.variant}` })
    onDone()
  }
  if (row.stop === null) return <StopForm {...{ row, hasSeveralLocations, onDone }} />
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={isBusy}
      aria-label={`Sell ${row.sku} again`}
      onClick={() => void sellAgain()}
    >
      Sell again
    </Button>
  )
}

function StopForm({ row, hasSeveralLocations, onDone }: StopButtonProps) {
  const field = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [where, setWhere] = useState("everywhere")
  const [fault, setFault] = useState("")
  const stop = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = new FormData(event.currentTarget).get("reason")
    const answer = await call(pathOf(row), "POST", {
      reason,
      ...(hasSeveralLocations && where === "here" ? { location_id: row.location_id } : {}),
    })
    if (!answer.ok) {
      setFault(answer.message)
      return
    }
    setIsOpen(false)
    toast.success("Out of stock by hand", { description: `${row.product}, ${row.variant}` })
    onDone()
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={(next) => {
        setFault("")
        setIsOpen(next)
      }}
    >
      <Popover.Trigger asChild>
        <Button size="small" variant="transparent" aria-label={`Stop selling ${row.sku}`}>
          Stop
        </Button>
      </Popover.Trigger>
      <Popover.Content align="end" className="w-80 p-3" aria-label={`Stop selling ${row.sku}`}>
        <form className="flex flex-col gap-y-2" onSubmit={(event) => void stop(event)}>
          <label htmlFor={field} className="txt-compact-small-plus">
            Why is it taken out of sale?
          </label>
          <Input
            id={field}
            name="reason"
            size="small"
            autoFocus
            required
            maxLength={200}
            autoComplete="off"
          />
          <Text size="xsmall" className="text-ui-fg-subtle">
            The shop shows Out of stock at once and until you sell it again, whatever arrives. Orders that are
            placed keep their pieces.
          </Text>
          {hasSeveralLocations && (
            <RadioGroup value={where} onValueChange={setWhere} aria-label="Where" className="gap-y-1">
              {[
                ["everywhere", "At all locations"],
                ["here", `Only at ${row.location ?? "this location"}`],
              ].map(([value = "", text]) => (
                <div key={value} className="flex items-center gap-x-2">
                  <RadioGroup.Item id={`${field}-${value}`} value={value} />
                  <Label size="small" htmlFor={`${field}-${value}`}>
                    {text}
                  </Label>
                </div>
              ))}
            </RadioGroup>
          )}
          {fault !== "" && (
            <Text size="small" role="alert" className="text-ui-fg-error">
              {fault}
            </Text>
          )}
          <div className="flex justify-end gap-x-2">
            <Popover.Close asChild>
              <Button size="small" variant="secondary" type="button">
                Cancel
              </Button>
            </Popover.Close>
            <Button size="small" variant="danger" type="submit">
              Stop selling
            </Button>
          </div>
        </form>
      </Popover.Content>
    </Popover>
  )
}
