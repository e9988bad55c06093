import type { ContactMapping, LineMapping, Mapping, MappingFinding } from "../contract"
import type { FieldMetadata, ModuleMetadata, ModuleSummary } from "../protocol"
import { checkRule } from "./check-rule"
import { finder, say, warn } from "./find-field"

/** What is known of the organisation's modules, as far as a mapping touches them. */
export interface ZohoSchema {
  readonly modules: readonly ModuleSummary[]
  /** By module; a sub-form is one of its own, by the name in the field's metadata. */
  readonly fields: Readonly<Record<string, ModuleMetadata | undefined>>
}

/** The modules whose fields must be known; the sub-form's follows from the first one's fields. */
export function modulesOf(mapping: Mapping): readonly string[] {
  return [
    ...new Set([
      mapping.module,
      ...(mapping.lines ? [mapping.lines.productModule] : []),
      ...(mapping.contact ? [mapping.contact.module] : []),
    ]),
  ]
}

/** An order's id in the shop, which is never cut. */
const KEY_LENGTH = 32
/** A refused phone number and e-mail address, with a word about each. */
const NOTE_LENGTH = 255
/** What the plugin writes beside the mapped fields. */
const PRODUCT_FIELDS = ["Product_Name", "Unit_Price", "Product_Active"]
const CONTACT_FIELDS = [
  "First_Name",
  "Last_Name",
  "Email",
  "Mobile",
  "Mailing_Street",
  "Mailing_City",
  "Mailing_State",
  "Mailing_Zip",
  "Mailing_Country",
]
const LINE_COLUMNS = ["Product_Name", "Quantity", "List_Price", "Discount", "Description"]
/** Zoho fills these in itself. */
const FILLED_BY_ZOHO: ReadonlySet<string> = new Set(["ownerlookup", "userlookup", "autonumber", "formula"])

/**
 * Whether orders can become records by this mapping in this organisation: everything that does not fit, at once. Pure,
 * and total: it never throws, whatever the organisation looks like.
 */
export function checkMapping(mapping: Mapping, schema: ZohoSchema): readonly MappingFinding[] {
  const fault = checkModule(mapping.module, schema)
  if (fault) return [fault]
  const target = schema.fields[mapping.module]
  if (!target) return [unreadable(mapping.module)]
  return [
    ...checkKeyField(mapping, target),
    ...mapping.fields.flatMap((rule) => checkRule(rule, target)),
    ...checkNoteField(mapping, target),
    ...(mapping.lines ? checkLines(mapping.lines, target, schema) : []),
    ...(mapping.contact ? checkContact(mapping.contact, target, schema) : []),
    ...checkMandatory(target, coveredBy(mapping)),
  ]
}

function checkModule(module: string, schema: ZohoSchema): MappingFinding | undefined {
  const found = schema.modules.find(({ apiName }) => apiName === module)
  if (!found) {
    const near = schema.modules.find(({ apiName, label }) =>
      [apiName, label].some((name) => name.toLowerCase() === module.toLowerCase()),
    )
    const hint = near
      ? `Did you mean ${near.apiName}?`
      : "Choose another module, or give the shop's user access to it."
    return say(module, null, `Zoho has no module ${module} that this connection can see. ${hint}`)
  }
  if (found.isCreatable && found.isEditable) return undefined
  return say(
    module,
    null,
    `${module} cannot be written: let the shop's Zoho user create and edit its records, or choose another module.`,
  )
}

const unreadable = (module: string): MappingFinding =>
  say(module, null, `The fields of ${module} could not be read: check the rights of the shop's Zoho user.`)

function checkKeyField({ keyField }: Mapping, target: ModuleMetadata): MappingFinding[] {
  const { field, missing } = finder(target)(keyField, "takes the order's id in the shop")
  if (!field) return missing
  const found = uniqueKey(target.module, field)
  if (field.length !== null && field.length < KEY_LENGTH)
    found.push(
      say(
        target.module,
        keyField,
        `${keyField} takes ${field.length} characters, and an order's id has ${KEY_LENGTH}: make it longer in Zoho.`,
      ),
    )
  return found
}

/** A field by which records are found again. */
function uniqueKey(module: string, field: FieldMetadata): MappingFinding[] {
  const { apiName } = field
  if (!field.isCreatable)
    return [
      say(
        module,
        apiName,
        `${apiName} cannot be written by the API: choose another field, or let it be edited in Zoho.`,
      ),
    ]
  if (!["text", "email", "bigint", "website"].includes(field.dataType))
    return [
      say(
        module,
        apiName,
        `${apiName} is a ${field.dataType} field: a key has to be a single line text in Zoho.`,
      ),
    ]
  if (field.isUnique) return []
  return [
    say(
      module,
      apiName,
      `${apiName} is not unique: tick "Do not allow duplicate values" for it in Zoho, else records are doubled.`,
    ),
  ]
}

function checkNoteField({ noteField }: Mapping, target: ModuleMetadata): MappingFinding[] {
  if (noteField === null) return []
  const { field, missing } = finder(target)(noteField, "takes what Zoho refuses")
  if (!field) return missing
  if (!["textarea", "text"].includes(field.dataType) || !field.isCreatable)
    return [
      say(
        target.module,
        noteField,
        `${noteField} cannot take notes: choose a multi line text field that can be edited.`,
      ),
    ]
  if (field.length === null || field.length >= NOTE_LENGTH) return []
  return [
    warn(
      target.module,
      noteField,
      `${noteField} takes ${field.length} characters: a refused address may be cut. Choose a longer field.`,
    ),
  ]
}

function checkLines(lines: LineMapping, target: ModuleMetadata, schema: ZohoSchema): MappingFinding[] {
  const { field, missing } = finder(target)(lines.subform, "takes the order's lines")
  if (!field) return missing
  if (field.dataType !== "subform" || !field.isCreatable)
    return [
      say(
        target.module,
        lines.subform,
        `${lines.subform} is no sub-form that can be written: choose the one that takes lines.`,
      ),
    ]
  return [...checkColumns(lines, field, schema), ...checkProducts(lines, schema)]
}

function checkColumns(lines: LineMapping, subform: FieldMetadata, schema: ZohoSchema): MappingFinding[] {
  const columns = schema.fields[subform.subformModule ?? subform.apiName]
  if (!columns) return [unreadable(subform.subformModule ?? subform.apiName)]
  const find = finder(columns)
  const own = LINE_COLUMNS.flatMap(
    (name) => find(name, `is a column of ${lines.subform} that lines are written to`).missing,
  )
  const product = columns.fields.find(({ apiName }) => apiName === "Product_Name")
  if (product && product.lookupModule !== null && product.lookupModule !== lines.productModule)
    own.push(
      say(
        columns.module,
        "Product_Name",
        `Lines of ${lines.subform} point at ${product.lookupModule}: choose that as the module of products.`,
      ),
    )
  if (lines.lineKeyColumn === null) return own
  return [...own, ...find(lines.lineKeyColumn, "takes the line's id in the shop").missing]
}

function checkProducts(
  { productModule, productKeyField }: LineMapping,
  schema: ZohoSchema,
): MappingFinding[] {
  const fault = checkModule(productModule, schema)
  if (fault) return [fault]
  const products = schema.fields[productModule]
  if (!products) return [unreadable(productModule)]
  const { field, missing } = finder(products)(productKeyField, "takes the SKU")
  return [
    ...missing,
    ...(field ? uniqueKey(productModule, field) : []),
    ...checkMandatory(products, new Set([productKeyField, ...PRODUCT_FIELDS])),
  ]
}

function checkContact(contact: ContactMapping, target: ModuleMetadata, schema: ZohoSchema): MappingFinding[] {
  const { module, lookupField, customerKeyField } = contact
  const { field, missing } = finder(target)(lookupField, "points at the contact")
  const lookup = [...missing, ...(field ? checkLookup(contact, target, field) : [])]
  const fault = checkModule(module, schema)
  if (fault) return [...lookup, fault]
  const contacts = schema.fields[module]
  if (!contacts) return [...lookup, unreadable(module)]
  const key =
    customerKeyField === null ? undefined : finder(contacts)(customerKeyField, "takes the customer's id")
  const email = finder(contacts)("Email", "tells whether a contact is known")
  return [
    ...lookup,
    ...(key?.missing ?? []),
    ...(key?.field ? uniqueKey(module, key.field) : []),
    ...email.missing,
    // Zoho looks for duplicates by Email in Contacts by itself; elsewhere only by what is marked unique.
    ...(email.field && module !== "Contacts" ? uniqueKey(module, email.field) : []),
    ...checkMandatory(
      contacts,
      new Set([...(customerKeyField ? [customerKeyField] : []), ...CONTACT_FIELDS]),
    ),
  ]
}

function checkLookup(
  contact: ContactMapping,
  target: ModuleMetadata,
  field: FieldMetadata,
): MappingFinding[] {
  const { lookupField, module } = contact
  if (field.dataType !== "lookup" || !field.isCreatable)
    return [
      say(
        target.module,
        lookupField,
        `${lookupField} cannot point at a contact: choose a look-up field to ${module}.`,
      ),
    ]
  if (field.lookupModule === null || field.lookupModule === module) return []
  return [
    say(
      target.module,
      lookupField,
      `${lookupField} points at ${field.lookupModule}, not at ${module}: choose the look-up field of ${module}.`,
    ),
  ]
}

function coveredBy({ keyField, fields, lines, contact }: Mapping): ReadonlySet<string> {
  return new Set([
    keyField,
    ...fields.map(({ field }) => field),
    ...(lines ? [lines.subform] : []),
    ...(contact ? [contact.lookupField] : []),
  ])
}

function checkMandatory({ module, fields }: ModuleMetadata, covered: ReadonlySet<string>): MappingFinding[] {
  return fields
    .filter((field) => field.isMandatory && field.isCreatable && !FILLED_BY_ZOHO.has(field.dataType))
    .filter(({ apiName }) => !covered.has(apiName))
    .map(({ apiName, label }) =>
      say(
        module,
        apiName,
        `${apiName} ("${label}") is mandatory in ${module} and the shop sends nothing for it: ` +
          "make it optional in Zoho's layout" +
          ", or map it or give it a constant.",
      ),
    )
}
