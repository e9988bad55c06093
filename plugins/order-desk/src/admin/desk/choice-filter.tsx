import { Button, DropdownMenu } from "@medusajs/ui"

/** One thing to choose. */
export interface Choice {
  readonly value: string
  readonly text: string
}

interface ChoiceFilterProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChoose: (values: readonly string[]) => void
}

/** A menu of values of which any number can be chosen; it stays open meanwhile. */
export function ChoiceFilter({ label, choices, chosen, onChoose }: ChoiceFilterProps) {
  const strange = chosen
    .filter((value) => !choices.some((choice) => choice.value === value))
    .map((value) => ({ value, text: value }))
  const all = [...choices, ...strange]
  const first = all.find(({ value }) => value === chosen[0])?.text
  const said = chosen.length === 0 ? label : `${label}: ${first ?? ""}${more(chosen.length)}`
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant={chosen.length === 0 ? "transparent" : "secondary"} className="max-w-64">
          <bdi className="truncate">{said}</bdi>
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className="max-h-96 overflow-y-auto" align="start">
        {all.length === 0 && <DropdownMenu.Label>Nothing to choose yet</DropdownMenu.Label>}
        {all.map(({ value, text }) => (
          <DropdownMenu.CheckboxItem
            key={value}
            checked={chosen.includes(value)}
            onSelect={(event) => {
              event.preventDefault()
            }}
            onCheckedChange={(isChecked) => {
              onChoose(isChecked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }}
          >
            <bdi>{text}</bdi>
          </DropdownMenu.CheckboxItem>
        ))}
        {chosen.length > 0 && (
          <>
            <DropdownMenu.Separator />
            <DropdownMenu.Item
              onClick={() => {
                onChoose([])
              }}
            >
              Clear
            </DropdownMenu.Item>
          </>
        )}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

const more = (chosen: number): string => (chosen > 1 ? ` +${String(chosen - 1)}` : "")
