import { addressFields } from "./address-fields"
import { custom, longText, lookup, mandatory, picklist, text, unique } from "./field"
import type { SandboxModule } from "./field"
import { SYSTEM_FIELDS } from "./system-fields"

export const CONTACTS: SandboxModule = {
  singular: "Contact",
  plural: "Contacts",
  scope: "contacts",
  kind: "default",
  systemKey: "Email",
  shown: ["First_Name", "Last_Name", "Mobile", "Mailing_City", "Store_Customer_ID"],
  fields: {
    First_Name: text("First Name", 40),
    Last_Name: mandatory(text("Last Name", 80)),
    Store_Customer_ID: unique(custom(text("Store Customer ID"))),
    Email: { kind: "email", label: "Email", length: 100 },
    Secondary_Email: { kind: "email", label: "Secondary Email", length: 100 },
    Phone: { kind: "phone", label: "Phone", length: 30 },
    Mobile: { kind: "phone", label: "Mobile", length: 30 },
    Account_Name: lookup("Account Name", "Accounts"),
    Title: text("Title", 100),
    Department: text("Department", 50),
    Date_of_Birth: { kind: "date", label: "Date of Birth" },
    Lead_Source: picklist("Lead Source", ["Online Store", "Advertisement", "Web Download"]),
    Email_Opt_Out: { kind: "boolean", label: "Email Opt Out" },
    ...addressFields("Mailing", "Zip"),
    ...addressFields("Other", "Zip"),
    Description: longText("Description"),
    ...SYSTEM_FIELDS,
  },
}

export const ACCOUNTS: SandboxModule = {
  singular: "Account",
  plural: "Accounts",
  scope: "accounts",
  kind: "default",
  systemKey: "Account_Name",
  shown: ["Phone", "Website", "Billing_City"],
  fields: {
    Account_Name: mandatory(text("Account Name", 200)),
    Phone: { kind: "phone", label: "Phone", length: 30 },
    Website: { kind: "website", label: "Website", length: 450 },
    Account_Number: { kind: "bigint", label: "Account Number" },
    Account_Type: picklist("Account Type", ["Customer", "Partner", "Reseller"]),
    Industry: { kind: "multiselectpicklist", label: "Industry", values: ["Retail", "Technology", "Other"] },
    ...addressFields("Billing"),
    ...addressFields("Shipping"),
    Description: longText("Description"),
    ...SYSTEM_FIELDS,
  },
}

export const NOTES: SandboxModule = {
  singular: "Note",
  plural: "Notes",
  scope: "notes",
  kind: "default",
  systemKey: "Note_Title",
  shown: ["Note_Content", "Parent_Id"],
  fields: {
    Note_Title: text("Note Title", 120),
    Note_Content: mandatory(longText("Note Content")),
    Parent_Id: mandatory({ kind: "parent", label: "Parent" }),
    ...SYSTEM_FIELDS,
  },
}
