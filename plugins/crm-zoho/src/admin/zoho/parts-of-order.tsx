import { Label, Switch } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useId } from "react"
import type { ReactNode } from "react"
import type { FieldView, Mapping, MetadataView } from "../../contract"
import { call } from "../call"
import { Choice } from "../parts/choice"
import { fieldOption, writable } from "./field-options"
import { keys } from "./keys"
import type { ShapeProps } from "./shape-props"

/** The order's lines, and the contact that it points at: each may be left out. */
export function PartsOfOrder(props: ShapeProps) {
  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
      <Lines {...props} />
      <Contact {...props} />
    </div>
  )
}

const useFields = (module: string | undefined): readonly FieldView[] => {
  const view = useQuery({
    queryKey: keys.metadata(module ?? ""),
    queryFn: () => call<MetadataView>(`/admin/zoho/metadata?module=${encodeURIComponent(module ?? "")}`),
    enabled: module !== undefined,
    retry: false,
  })
  return view.data?.fields ?? []
}

const isText = ({ dataType }: FieldView): boolean => dataType === "text"

function Lines({ draft, onChange, fields }: ShapeProps) {
  const { lines } = draft
  const subforms = fields.filter(({ dataType }) => dataType === "subform")
  const products = useFields(lines?.productModule)
  const columns = useFields(
    lines
      ? (subforms.find(({ apiName }) => apiName === lines.subform)?.subformModule ?? undefined)
      : undefined,
  )
  const set = (more: Partial<NonNullable<Mapping["lines"]>>) => {
    if (lines) onChange({ ...draft, lines: { ...lines, ...more } })
  }
  const begin = {
    subform: subforms[0]?.apiName ?? "Ordered_Items",
    productModule: "Products",
    productKeyField: "Product_Code",
    lineKeyColumn: null,
  }
  return (
    <Part
      title="Send the order's lines"
      isOn={lines !== null}
      onSwitch={(isOn) => onChange({ ...draft, lines: isOn ? begin : null })}
    >
      {lines && (
        <>
          <Choice
            label="Sub-form"
            value={lines.subform}
            options={subforms.map(fieldOption)}
            onChange={(subform) => subform !== null && set({ subform })}
          />
          <Choice
            label="A product is known by its SKU in"
            value={lines.productKeyField}
            options={writable(products).filter(isText).map(fieldOption)}
            onChange={(productKeyField) => productKeyField !== null && set({ productKeyField })}
          />
          <Choice
            label="Column for the line's id in the shop"
            value={lines.lineKeyColumn}
            none="None"
            options={writable(columns).filter(isText).map(fieldOption)}
            onChange={(lineKeyColumn) => set({ lineKeyColumn })}
          />
        </>
      )}
    </Part>
  )
}

function Contact({ draft, onChange, fields }: ShapeProps) {
  const { contact } = draft
  const contacts = useFields(contact?.module)
  const lookups = writable(fields).filter(({ dataType }) => dataType === "lookup")
  const set = (more: Partial<NonNullable<Mapping["contact"]>>) => {
    if (contact) onChange({ ...draft, contact: { ...contact, ...more } })
  }
  const begin = { module: "Contacts", lookupField: "Contact_Name", customerKeyField: null }
  return (
    <Part
      title="Point at the shopper's contact"
      isOn={contact !== null}
      onSwitch={(isOn) => onChange({ ...draft, contact: isOn ? begin : null })}
    >
      {contact && (
        <>
          <Choice
            label="Look-up field"
            value={contact.lookupField}
            options={lookups.map((field) => ({
              ...fieldOption(field),
              hint: `to ${field.lookupModule ?? "records"}`,
            }))}
            onChange={(lookupField) => {
              const module = lookups.find(({ apiName }) => apiName === lookupField)?.lookupModule
              if (lookupField !== null) set({ lookupField, ...(module ? { module } : {}) })
            }}
          />
          <Choice
            label="A registered customer is known by"
            value={contact.customerKeyField}
            none="The e-mail address alone"
            options={writable(contacts)
              .filter(({ isUnique }) => isUnique)
              .map(fieldOption)}
            onChange={(customerKeyField) => set({ customerKeyField })}
          />
        </>
      )}
    </Part>
  )
}

function Part({
  title,
  isOn,
  onSwitch,
  children,
}: {
  title: string
  isOn: boolean
  onSwitch: (isOn: boolean) => void
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className="bg-ui-bg-subtle flex min-w-0 flex-col gap-y-3 rounded-lg p-4">
      <div className="flex items-center justify-between gap-x-2">
        <Label size="small" weight="plus" htmlFor={id}>
          {title}
        </Label>
        <Switch id={id} size="small" checked={isOn} onCheckedChange={onSwitch} />
      </div>
      {children}
    </section>
  )
}
