import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { ORDER_FACTS } from "../contract"
import type { FieldRule, Mapping } from "../contract"
import type { FieldMetadata, ModuleMetadata, ModuleSummary } from "../protocol"
import { checkMapping } from "./check-mapping"
import type { ZohoSchema } from "./check-mapping"
import { defaultMapping } from "./default-mapping"
import { FACT_KINDS, TAKEN_BY } from "./fact-kind"

const field = (apiName: string, more: Partial<FieldMetadata> = {}): FieldMetadata => ({
  apiName,
  label: apiName.replaceAll("_", " "),
  dataType: "text",
  length: 255,
  isMandatory: false,
  isUnique: false,
  isCreatable: true,
  isUpdatable: true,
  pickListValues: [],
  lookupModule: null,
  subformModule: null,
  ...more,
})

const summary = (apiName: string): ModuleSummary => ({
  apiName,
  label: apiName,
  isCreatable: true,
  isEditable: true,
  isCustom: false,
})

const fieldFor = ({ field: name, source, values }: FieldRule): FieldMetadata => {
  if (source.kind !== "fact") return field(name)
  const kind = FACT_KINDS[source.fact]
  if (values)
    return field(name, {
      dataType: "picklist",
      length: null,
      pickListValues: [...new Set(Object.values(values))].map((value) => ({ display: value, actual: value })),
    })
  const [dataType = "text"] = TAKEN_BY[kind.kind]
  return field(name, { dataType, length: Math.max(kind.usual, 30) })
}

/** An organisation made so that the mapping fits. */
const schemaOf = (mapping: Mapping): ZohoSchema => {
  const { lines, contact } = mapping
  const target: ModuleMetadata = {
    module: mapping.module,
    fields: [
      field(mapping.keyField, { isUnique: true }),
      ...mapping.fields.map(fieldFor),
      ...(mapping.noteField ? [field(mapping.noteField, { dataType: "textarea", length: 2000 })] : []),
      ...(lines
        ? [field(lines.subform, { dataType: "subform", subformModule: lines.subform, isMandatory: true })]
        : []),
      ...(contact ? [field(contact.lookupField, { dataType: "lookup", lookupModule: contact.module })] : []),
      field("Owner", { dataType: "ownerlookup", isMandatory: true }),
    ],
  }
  const others: ModuleMetadata[] = [
    ...(lines
      ? [
          {
            module: lines.subform,
            fields: ["Product_Name", "Quantity", "List_Price", "Discount", "Description"].map((name) =>
              field(
                name,
                name === "Product_Name" ? { dataType: "lookup", lookupModule: lines.productModule } : {},
              ),
            ),
          },
          {
            module: lines.productModule,
            fields: [
              field(lines.productKeyField, { isUnique: true }),
              field("Product_Name", { isMandatory: true }),
            ],
          },
        ]
      : []),
    ...(contact
      ? [
          {
            module: contact.module,
            fields: [
              field("Email", { dataType: "email" }),
              field("Last_Name", { isMandatory: true }),
              ...(contact.customerKeyField ? [field(contact.customerKeyField, { isUnique: true })] : []),
            ],
          },
        ]
      : []),
  ]
  const all = [target, ...others]
  return {
    modules: all.map(({ module }) => summary(module)),
    fields: Object.fromEntries(all.map((metadata) => [metadata.module, metadata])),
  }
}

const change = (
  schema: ZohoSchema,
  module: string,
  apiName: string,
  more: Partial<FieldMetadata> | null,
): ZohoSchema => ({
  ...schema,
  fields: {
    ...schema.fields,
    [module]: {
      module,
      fields: (schema.fields[module]?.fields ?? []).flatMap((one) =>
        one.apiName !== apiName ? [one] : more === null ? [] : [{ ...one, ...more }],
      ),
    },
  },
})

const add = (schema: ZohoSchema, module: string, more: FieldMetadata): ZohoSchema => ({
  ...schema,
  fields: {
    ...schema.fields,
    [module]: { module, fields: [...(schema.fields[module]?.fields ?? []), more] },
  },
})

const mappedFields = ({ keyField, fields, noteField, lines, contact }: Mapping): string[] => [
  keyField,
  ...fields.map((rule) => rule.field),
  ...(noteField === null ? [] : [noteField]),
  ...(lines ? [lines.subform] : []),
  ...(contact ? [contact.lookupField] : []),
]

const modules = fc.constantFrom("Sales_Orders", "Deals", "Web_Orders", "CustomModule5")
const errors = (mapping: Mapping, schema: ZohoSchema) =>
  checkMapping(mapping, schema).filter(({ severity }) => severity === "error")

describe("a mapping in an organisation made for it", () => {
  it("has nothing to mend, whatever the module", () => {
    fc.assert(
      fc.property(modules, (module) => {
        const mapping = defaultMapping(module)
        expect(checkMapping(mapping, schemaOf(mapping))).toEqual([])
      }),
    )
  })

  it("has exactly one error, which names the field, when any mapped field is gone", () => {
    fc.assert(
      fc.property(modules, fc.nat(), (module, pick) => {
        const mapping = defaultMapping(module)
        const names = mappedFields(mapping)
        const gone = names[pick % names.length] ?? ""
        const found = errors(mapping, change(schemaOf(mapping), module, gone, null))
        expect(found).toHaveLength(1)
        expect(found[0]).toMatchObject({ module, field: gone })
        expect(found[0]?.message).toContain(gone)
      }),
    )
  })

  it("whatever it maps and whatever Zoho's fields are, is judged and never throws", () => {
    const kinds = fc.constantFrom(
      "text",
      "picklist",
      "currency",
      "boolean",
      "lookup",
      "subform",
      "formula",
      "novelty",
    )
    const rule = fc.record({
      field: fc.constantFrom("A", "B", "C", "D"),
      source: fc.oneof(
        fc.record({ kind: fc.constant("fact" as const), fact: fc.constantFrom(...ORDER_FACTS) }),
        fc.record({
          kind: fc.constant("constant" as const),
          value: fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.record({ id: fc.string() })),
        }),
        fc.record({ kind: fc.constant("order_metadata" as const), key: fc.string() }),
      ),
    })
    fc.assert(
      fc.property(fc.array(rule), fc.array(kinds), (fields, dataTypes) => {
        const mapping: Mapping = { ...defaultMapping("Web_Orders"), fields }
        const schema = {
          modules: [summary("Web_Orders")],
          fields: {
            Web_Orders: {
              module: "Web_Orders",
              fields: dataTypes.map((dataType, index) =>
                field("ABCD"[index % 4] ?? "A", { dataType, length: null }),
              ),
            },
          },
        }
        for (const { message } of checkMapping(mapping, schema)) expect(message).toMatch(/\S\.?$/)
      }),
    )
  })
})

describe("what does not fit", () => {
  const orders = defaultMapping("Sales_Orders")
  const fit = schemaOf(orders)
  const first = (mapping: Mapping, schema: ZohoSchema): string =>
    checkMapping(mapping, schema)[0]?.message ?? ""

  it("is a module that is not there, and nothing else is said", () => {
    expect(errors(orders, { ...fit, modules: [summary("sales_orders")] })).toMatchObject([
      { field: null, message: expect.stringContaining("Did you mean sales_orders?") as string },
    ])
    const readOnly = fit.modules.map((one) => ({ ...one, isCreatable: false }))
    expect(first(orders, { ...fit, modules: readOnly })).toContain("cannot be written")
  })

  it("is a name in another spelling, and the right one is offered", () => {
    const renamed = change(fit, "Sales_Orders", "Order_Number", { apiName: "Order_number1" })
    expect(first(orders, renamed)).toContain("Did you mean Order_number1?")
  })

  it.each([
    ["Store_Order_ID", { isUnique: false }, "Do not allow duplicate values"],
    ["Store_Order_ID", { length: 20 }, "make it longer"],
    ["Amount_Paid", { dataType: "email" }, "cannot take an amount"],
    ["Amount_Paid", { isCreatable: false }, "cannot be written"],
    ["Status", { pickListValues: [{ display: "New", actual: "New" }] }, 'no value "Created"'],
    ["Contact_Name", { lookupModule: "Leads" }, "points at Leads"],
    ["Description", { dataType: "boolean" }, "cannot take notes"],
    ["Ordered_Items", { dataType: "text" }, "no sub-form"],
  ])("is %s %j", (name, more, words) => {
    expect(first(orders, change(fit, "Sales_Orders", name, more))).toContain(words)
  })

  it("is a product's or a contact's key that is not unique", () => {
    expect(first(orders, change(fit, "Products", "Product_Code", { isUnique: false }))).toContain(
      "Product_Code",
    )
    expect(first(orders, change(fit, "Contacts", "Store_Customer_ID", { isUnique: false }))).toContain(
      "Store_Customer_ID",
    )
  })

  it("is a line column that is gone", () => {
    expect(errors(orders, change(fit, "Ordered_Items", "List_Price", null))).toMatchObject([
      { module: "Ordered_Items", field: "List_Price" },
    ])
  })

  it("is a field that Zoho demands and nobody sends, until it is mapped or optional", () => {
    const demanding = add(
      fit,
      "Sales_Orders",
      field("Account_Name", { isMandatory: true, dataType: "lookup" }),
    )
    expect(errors(orders, demanding)).toMatchObject([{ field: "Account_Name" }])
    const constant: FieldRule = { field: "Account_Name", source: { kind: "constant", value: { id: "7001" } } }
    expect(errors({ ...orders, fields: [...orders.fields, constant] }, demanding)).toEqual([])
  })

  it("is only warned of where orders still go out", () => {
    const short = change(fit, "Sales_Orders", "Customer_Name", { length: 40 })
    expect(checkMapping(orders, short)).toMatchObject([{ severity: "warning", field: "Customer_Name" }])
  })

  it("is a constant that the pick list has not", () => {
    const constant: FieldRule = { field: "Lead_Source", source: { kind: "constant", value: "Web" } }
    const listed = add(fit, "Sales_Orders", field("Lead_Source", { dataType: "picklist", length: null }))
    expect(first({ ...orders, fields: [...orders.fields, constant] }, listed)).toContain('no value "Web"')
  })
})
