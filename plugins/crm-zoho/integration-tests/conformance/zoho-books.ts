import { z } from "@medusajs/framework/zod"
import { paiseFromDecimal } from "medusa-integration-kit"
import type { CrmBooksAbilities, CrmContact, CrmRecord, FieldValue } from "medusa-integration-kit/conformance"

import type { SandboxStage } from "../sandbox-stage"
import { REFUSED_EMAIL, REFUSED_PHONE } from "./expected-record"

const MODULE = "Sales_Orders"

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
const line = z.object({
  Product_Name: z.object({ name: z.string() }),
  Quantity: z.number(),
  List_Price: z.number(),
})
const salesOrder = z.object({
  id: z.string(),
  Store_Order_ID: text,
  Amount_Paid: z.number().nullish(),
  Contact_Name: z.object({ id: z.string() }).nullish(),
  Ordered_Items: z.array(line).default([]),
})
const contact = z.object({
  id: z.string(),
  Email: text,
  Mobile: text,
  First_Name: text,
  Last_Name: text,
  Email_Opt_Out: z.boolean().nullish(),
})

/** Zoho's own books, read behind the plugin's back, and the office that works in them. */
export function zohoBooks(zoho: SandboxStage): CrmBooksAbilities {
  const allRecords = async (): Promise<CrmRecord[]> => (await zoho.records(MODULE)).map(recordOf)
  return {
    allRecords,
    records: async ({ id }) => (await allRecords()).filter(({ orderId }) => orderId === id),
    contactsOf: async (email) =>
      (await zoho.records("Contacts"))
        .map(contactOf)
        .filter((one) => one.email?.toLowerCase() === email.toLowerCase()),
    editByHand: ({ id }, field, value) =>
      zoho.begin("record-edited", { module: MODULE, key: id, values: { [field]: value } }),
    deleteByHand: ({ id }) => zoho.begin("record-deleted", { module: MODULE, key: id }),
    plainField: "Payment_Reference",
    refusedPhone: REFUSED_PHONE,
    refusedEmail: REFUSED_EMAIL,
    carries: ["customer name", "line title", "street"],
  }
}

function recordOf(found: Readonly<Record<string, unknown>>): CrmRecord {
  const { id, Store_Order_ID, Amount_Paid, Contact_Name, Ordered_Items } = salesOrder.parse(found)
  return {
    id,
    orderId: Store_Order_ID ?? "",
    fields: Object.fromEntries(
      Object.entries(found).flatMap(([field, value]) => (isFieldValue(value) ? [[field, value]] : [])),
    ),
    lines: Ordered_Items.map(({ Product_Name, Quantity, List_Price }) => ({
      product: Product_Name.name,
      quantity: Quantity,
      unitPrice: paiseFromDecimal(List_Price),
    })),
    amountPaid: paiseFromDecimal(Amount_Paid ?? 0),
    ...(Contact_Name ? { contactId: Contact_Name.id } : {}),
  }
}

function contactOf(found: unknown): CrmContact {
  const { id, Email, Mobile, First_Name, Last_Name, Email_Opt_Out } = contact.parse(found)
  return {
    id,
    email: Email,
    phone: Mobile,
    name: [First_Name, Last_Name].filter(Boolean).join(" "),
    // Zoho has no field for a yes: whoever writes that a contact has not opted out says that they may be written to.
    consent: typeof Email_Opt_Out === "boolean" ? !Email_Opt_Out : null,
  }
}

const isFieldValue = (value: unknown): value is FieldValue =>
  value === null || ["string", "number", "boolean"].includes(typeof value)
