import { Checkbox, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import { TRIGGERS } from "../../contract"
import type { Trigger } from "../../contract"
import { triggerLabels } from "../labels"
import { Choice } from "../parts/choice"
import { fieldOption, writable } from "./field-options"
import { PartsOfOrder } from "./parts-of-order"
import type { ShapeProps } from "./shape-props"

/** Where orders go, by what they are known again, and what happens beside. */
export function MappingShape({ draft, onChange, modules, fields }: ShapeProps) {
  const own = writable(fields)
  const targets = modules.filter(({ isCreatable }) => isCreatable)
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <div className="grid grid-cols-1 gap-3 md:grid-cols-3">
        <Choice
          label="Orders become records of"
          value={draft.module}
          options={targets.map(({ apiName, label }) => ({
            value: apiName,
            label,
            ...(label === apiName ? {} : { hint: apiName }),
          }))}
          onChange={(module) => {
            if (module !== null) onChange({ ...draft, module })
          }}
        />
        <Choice
          label="Known again by (unique field)"
          value={draft.keyField}
          options={own.filter(({ isUnique }) => isUnique).map(fieldOption)}
          onChange={(keyField) => {
            if (keyField !== null) onChange({ ...draft, keyField })
          }}
        />
        <Choice
          label="Takes what Zoho refuses"
          value={draft.noteField}
          none="Nothing: it is left out"
          options={own.filter(({ dataType }) => dataType === "textarea").map(fieldOption)}
          onChange={(noteField) => {
            onChange({ ...draft, noteField })
          }}
        />
      </div>
      <PartsOfOrder draft={draft} onChange={onChange} modules={modules} fields={fields} />
      <div className="grid grid-cols-1 gap-3 md:grid-cols-3">
        <Choice
          label="A field that somebody changed in Zoho"
          value={draft.onHandEdit}
          options={[
            { value: "keep_theirs", label: "Keep theirs" },
            { value: "keep_ours", label: "Send the shop's again" },
          ]}
          onChange={(onHandEdit) => {
            if (onHandEdit === "keep_theirs" || onHandEdit === "keep_ours") onChange({ ...draft, onHandEdit })
          }}
        />
        <Choice
          label="A record that somebody deleted in Zoho"
          value={draft.onHandDelete}
          options={[
            { value: "leave", label: "Leave it deleted" },
            { value: "recreate", label: "Make it again" },
          ]}
          onChange={(onHandDelete) => {
            if (onHandDelete === "leave" || onHandDelete === "recreate") onChange({ ...draft, onHandDelete })
          }}
        />
        <Triggers chosen={draft.trigger} onChange={(trigger) => onChange({ ...draft, trigger })} />
      </div>
    </div>
  )
}

function Triggers({
  chosen,
  onChange,
}: {
  chosen: readonly Trigger[]
  onChange: (chosen: readonly Trigger[]) => void
}) {
  const id = useId()
  return (
    <fieldset className="flex flex-col gap-y-1">
      <Text as="span" size="xsmall" className="text-ui-fg-subtle">
        Runs in Zoho for live orders
      </Text>
      {TRIGGERS.map((trigger) => (
        <div key={trigger} className="flex items-center gap-x-2">
          <Checkbox
            id={`${id}-${trigger}`}
            checked={chosen.includes(trigger)}
            onCheckedChange={(isOn) =>
              onChange(TRIGGERS.filter((one) => (one === trigger ? isOn === true : chosen.includes(one))))
            }
          />
          <Label size="small" htmlFor={`${id}-${trigger}`}>
            {triggerLabels[trigger]}
          </Label>
        </div>
      ))}
    </fieldset>
  )
}
