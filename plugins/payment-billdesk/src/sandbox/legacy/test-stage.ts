import type { LegacyCredentials } from "../../protocol/legacy"
import { demoCredentials } from "../demo-merchants"
import { setStage, startWebhook, type Received, type Stage } from "../test-harness"
import { demoLegacyCredentials } from "./merchants"

export const bothKinds: readonly LegacyCredentials[] = [
  demoLegacyCredentials,
  { ...demoLegacyCredentials, checksum: "crc" },
]

export interface LegacyStage extends Stage {
  readonly credentials: LegacyCredentials
  /** What came to the merchant's address for notifications. */
  readonly received: Received[]
}

/** A sandbox with one merchant of the pipe generation, beside one of the other, and the address it notifies. */
export async function setLegacyStage(
  credentials: LegacyCredentials = demoLegacyCredentials,
  answers: (count: number) => number = () => 200,
): Promise<LegacyStage> {
  const webhook = await startWebhook((_, count) => answers(count))
  const stage = await setStage(demoCredentials.hmac, {
    legacyMerchants: [{ credentials }],
    webhookUrl: webhook.url,
    webhookRetryDelaysMs: [10, 10],
  })
  return { ...stage, credentials, received: webhook.received }
}

export interface BrowserForm {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

/** Submits a form as a browser does. @returns the status and the page */
export async function submit({ action, fields }: BrowserForm): Promise<{ status: number; html: string }> {
  const response = await fetch(action, { method: "POST", body: new URLSearchParams(fields) })
  return { status: response.status, html: await response.text() }
}

/** The one form of a page, with its hidden fields. */
export function formOn(html: string, origin = ""): BrowserForm {
  const action = /<form[^>]* action="([^"]*)"/.exec(html)?.[1]
  if (action === undefined) throw new Error("There is no form on the page.")
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  const fields = Object.fromEntries([...inputs].map(([, name = "", value = ""]) => [name, value]))
  return { action: action.startsWith("/") ? `${origin}${action}` : action, fields }
}

/** Opens the pay page, presses a button, and gives the page that takes the browser back. */
export async function pressOn(form: BrowserForm, choice: string): Promise<string> {
  const page = await submit(form)
  if (page.status !== 200) throw new Error(`The pay page answered ${page.status}.`)
  const buttons = formOn(page.html, new URL(form.action).origin)
  return (await submit({ ...buttons, fields: { ...buttons.fields, choice } })).html
}
