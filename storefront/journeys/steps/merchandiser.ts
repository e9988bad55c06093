import { expect, type Locator, type Page } from "@playwright/test"
import { z } from "zod"
import { admin, backendUrl } from "./addresses"

/** In the admin, by its own form. */
export async function logIn(desk: Page): Promise<void> {
  await desk.goto(`${backendUrl}/app/login`)
  await desk.getByPlaceholder("Email").fill(admin.email)
  await desk.getByPlaceholder("Password").fill(admin.password)
  await desk.getByRole("button", { name: /continue with email|sign in|log in/i }).click()
  await expect(desk).toHaveURL(/\/app\/(?!login)/, { timeout: 30_000 })
}

/** On the page Deliveries: what has to do with an order, by the number that the shopper knows. */
export async function findDeliveries(desk: Page, number: string): Promise<void> {
  const search = desk.getByRole("searchbox", { name: "Search by an order's number or an id" })
  await search.fill(number)
  await search.press("Enter")
}

/** The line of a paid order's way to Zoho. */
export const zohoLine = (desk: Page): Locator =>
  desk.getByRole("row").filter({ hasText: "Zoho CRM · paid order" })

/** Looks for the order's delivery to Zoho until it has come to this. */
export async function waitForDelivery(desk: Page, number: string, state: string): Promise<void> {
  await expect(async () => {
    await desk.goto(`${backendUrl}/app/deliveries`)
    await findDeliveries(desk, number)
    await expect(zohoLine(desk)).toContainText(state, { timeout: 3000 })
  }).toPass({ timeout: 60_000 })
}

/** Opens the order's delivery to Zoho beside the table. */
export async function openDelivery(desk: Page, number: string): Promise<Locator> {
  await desk.getByRole("button", { name: `Details of paid order of Order ${number}` }).click()
  const delivery = desk.getByRole("dialog", { name: "Delivery" })
  await expect(delivery.getByText("Zoho CRM · paid order")).toBeVisible()
  return delivery
}

/** Of a list of the admin's: opens it and takes what has this name. */
export async function pick(desk: Page, list: string, choice: RegExp): Promise<void> {
  await desk.getByRole("combobox", { name: list, exact: true }).click()
  await desk.getByRole("option", { name: choice }).click()
}

const destinations = z.object({
  destinations: z.array(
    z.object({ name: z.string(), counts: z.object({ waiting: z.number(), sending: z.number() }) }),
  ),
})

/** Until nothing is on its way to Zoho any more: what follows concerns the orders of this journey alone. */
export async function waitUntilAllIsDelivered(desk: Page): Promise<void> {
  const underWay = async () => {
    const answer: unknown = await (await desk.request.get(`${backendUrl}/admin/outbox/destinations`)).json()
    const zoho = destinations.parse(answer).destinations.find(({ name }) => name === "zoho-crm")
    return (zoho?.counts.waiting ?? 0) + (zoho?.counts.sending ?? 0)
  }
  await expect.poll(underWay, { timeout: 60_000 }).toBe(0)
}

const MAPPING = `${backendUrl}/admin/zoho/mapping`
const mapping = z.looseObject({ fields: z.array(z.looseObject({ field: z.string() })) })
const mappingView = z.object({ version: z.number(), mapping })
type Mapping = z.infer<typeof mapping>

/** How orders become records at present. */
export async function readMapping(desk: Page): Promise<Mapping> {
  return (await readView(desk)).mapping
}

async function readView(desk: Page): Promise<z.infer<typeof mappingView>> {
  const answer: unknown = await (await desk.request.get(MAPPING)).json()
  return mappingView.parse(answer)
}

/** Puts a mapping in force, whatever was saved meanwhile. */
export async function saveMapping(desk: Page, mapping: Mapping): Promise<void> {
  const { version } = await readView(desk)
  const answer = await desk.request.put(MAPPING, { data: { mapping, version } })
  expect(answer.status(), await answer.text()).toBe(200)
}
