import { expect, test, type Page } from "@playwright/test"
import { backendUrl } from "./steps/addresses"
import {
  addToBag,
  choose,
  fillDetails,
  goToCheckout,
  MEERA,
  orderNumber,
  payAtBillDesk,
  status,
} from "./steps/buy"
import {
  findDeliveries,
  logIn,
  openDelivery,
  pick,
  readMapping,
  saveMapping,
  waitForDelivery,
  waitUntilAllIsDelivered,
  zohoLine,
} from "./steps/merchandiser"
import { demandField, demandNothing, recordsOf } from "./steps/zoho"

/** What Meera's order looks like in Zoho, however it got there. */
const HER_RECORD = {
  Customer_Name: MEERA.fullName,
  Email: MEERA.email,
  Mobile: "+919840012345",
  Payment_Status: "Successful",
}

test("a merchandiser finds a failed delivery, reads why, mends the mapping and sends it again", async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const desk = await context.newPage()
  await logIn(desk)
  await waitUntilAllIsDelivered(desk)
  const before = await readMapping(desk)
  // Somebody let every order point at a company, and mistook its id: no look at Zoho's fields can show that.
  const company = { field: "Account_Name", source: { kind: "constant", value: { id: "9000000404" } } }
  await saveMapping(desk, { ...before, fields: [...before.fields, company] })
  try {
    const number = await buyMug(page)
    await waitForDelivery(desk, number, "Given up")
    expect(await recordsOf(request, number)).toEqual([])
    const given = await openDelivery(desk, number)
    await expect(given.getByText("Zoho does not accept the value of Account_Name").first()).toBeVisible()

    await desk.goto(`${backendUrl}/app/zoho`)
    await desk.getByRole("button", { name: "Take Account_Name out of the mapping" }).click()
    await saveWithNote(desk, "Orders point at no company")

    await desk.getByRole("link", { name: "All deliveries" }).click()
    await expect(desk.getByRole("combobox", { name: "Destination" })).toHaveText("Zoho CRM")
    await findDeliveries(desk, number)
    await expect(zohoLine(desk)).toHaveCount(1)
    const again = await openDelivery(desk, number)
    await again.getByRole("button", { name: "Send again" }).click()
    await expect(desk.getByText("It is on its way").first()).toBeVisible()
    await waitForDelivery(desk, number, "Delivered")

    const records = await recordsOf(request, number)
    expect(records).toEqual([expect.objectContaining(HER_RECORD)])
    expect(records[0]).not.toHaveProperty("Account_Name")
  } finally {
    await saveMapping(desk, before)
  }
})

/** What somebody in the office demands of every record from now on, and no order fills. */
const FIELD = "Delivery_Zone"

test("a field that Zoho suddenly demands holds orders back, and they follow when it is mapped", async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const desk = await context.newPage()
  await logIn(desk)
  await waitUntilAllIsDelivered(desk)
  const before = await readMapping(desk)
  await demandField(request, FIELD)
  try {
    const number = await buyMug(page)
    await desk.goto(`${backendUrl}/app/deliveries`)
    await expect(async () => {
      await desk.reload()
      await expect(desk.getByText("Zoho CRM is paused")).toBeVisible({ timeout: 3000 })
    }).toPass({ timeout: 60_000 })
    await waitForDelivery(desk, number, "Waiting")
    expect(await recordsOf(request, number)).toEqual([])
    const waiting = await openDelivery(desk, number)
    await expect(waiting.getByText(FIELD).first()).toBeVisible()

    await desk.goto(`${backendUrl}/app/zoho`)
    await expect(desk.getByText("Orders would be refused")).toBeVisible()
    await pick(desk, "Map another field", new RegExp(`\\(${FIELD}\\)`))
    await pick(desk, `What goes into ${FIELD}`, /^Shipping state$/)
    await expect(desk.getByText("Orders would be refused")).toBeHidden()
    await saveWithNote(desk, "The office plans by zones")
    await waitForDelivery(desk, number, "Delivered")

    expect(await recordsOf(request, number)).toEqual([
      expect.objectContaining({ ...HER_RECORD, [FIELD]: MEERA.state }),
    ])
  } finally {
    await demandNothing(request)
    await saveMapping(desk, before)
  }
})

/** The shopper notices nothing of all this. @returns the number of the order */
async function buyMug(page: Page): Promise<string> {
  await addToBag(page, "ceramic-mug")
  await goToCheckout(page)
  await fillDetails(page)
  await payAtBillDesk(page)
  await choose(page, "Pay")
  await expect(status(page)).toHaveText(/Successful$/)
  return orderNumber(page)
}

async function saveWithNote(desk: Page, note: string): Promise<void> {
  await desk.getByRole("textbox", { name: "Note about this version" }).fill(note)
  await desk.getByRole("button", { name: "Save", exact: true }).click()
  await expect(desk.getByText(/^Version \d+ is in force$/).first()).toBeVisible()
}
