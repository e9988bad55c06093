"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { makeDefaultAddress, removeAddress, saveAddress } from "@/commerce/customer-addresses"
import type { FormState } from "@/design/form-state"
import { keepFormAnswer } from "@/handoff/form-answer"
import { idOf } from "@/handoff/ids"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"
import { answerAccount } from "./account-answer"
import { checkFields } from "./check-account-form"
import { requireToken, unlessSignedOut } from "./require-token"
import { textIn, textsIn } from "./text-in"

const FIELDS = ["fullName", "mobile", "pincode", "address1", "address2", "city", "state"] as const

/** Adds an address, or changes the one named by `id`. Reads the fields of the form and `isDefault`. */
export async function keepAddress(before: FormState, form: FormData): Promise<FormState> {
  const id = idOf("address", form.get("id"))
  const page = id ? urls.address(id) : urls.newAddress
  const token = await requireToken(page)
  const values = textsIn(form, [...FIELDS, "isDefault"])
  const back = (answer: Partial<Parameters<typeof answerAccount>[0]>) =>
    answerAccount({ before, form: "address", page, values, ...answer })
  const { value, faults } = checkFields(FIELDS, values)
  if (Object.keys(faults).length > 0) return back({ errors: faults })
  const details = {
    fullName: value("fullName"),
    mobile: value("mobile"),
    pincode: value("pincode"),
    address1: value("address1"),
    address2: value("address2"),
    city: value("city"),
    state: value("state"),
  }
  const isDefault = textIn(form, "isDefault") === "1"
  const saved = await unlessSignedOut(await saveAddress(token, { id, details, isDefault }), page)
  if (saved.kind !== "found") return back({ kind: "outage", code: "outage" })
  return backToList("addressSaved")
}

/** Reads `id`. An address that another tab has already deleted is what the shopper wanted. */
export async function dropAddress(form: FormData): Promise<void> {
  await changeOne(form, removeAddress, "addressRemoved")
}

/** Reads `id`. */
export async function preferAddress(form: FormData): Promise<void> {
  await changeOne(form, makeDefaultAddress, "defaultSaved")
}

async function changeOne(form: FormData, change: typeof removeAddress, done: string): Promise<void> {
  const token = await requireToken(urls.addresses)
  const id = idOf("address", form.get("id"))
  if (!id) return refresh()
  const changed = await unlessSignedOut(await change(token, id), urls.addresses)
  await backToList(changed.kind === "outage" ? "outage" : done)
}

async function backToList(code: string): Promise<never> {
  const nothing = { details: {}, errors: {}, values: {} }
  await keepFormAnswer({ form: "addresses", kind: code === "outage" ? "outage" : "done", code, ...nothing })
  redirect(inLanguage(await actionLanguage(), urls.addresses))
}
