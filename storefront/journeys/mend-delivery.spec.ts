import { expect, test } from "@playwright/test"
import { backendUrl } from "./steps/addresses"
import { addToBag, choose, fillDetails, goToCheckout, MEERA, payAtBillDesk, status } from "./steps/buy"
import {
  findDeliveries,
  logIn,
  openDelivery,
  pick,
  putMappingBack,
  readMapping,
  waitForDelivery,
  waitUntilAllIsDelivered,
  zohoLine,
} from "./steps/merchandiser"
import { demandField, demandNothing, recordsOf } from "./steps/zoho"

/** What somebody in the office demands of every record from now on, and no order fills. */
const FIELD = "Delivery_Zone"

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
  await demandField(request, FIELD)
  try {
    await addToBag(page, "ceramic-mug")
    await goToCheckout(page)
    await fillDetails(page)
    await payAtBillDesk(page)
    await choose(page, "Pay")
    // The shopper notices nothing.
    await expect(status(page)).toHaveText(/Successful$/)
    const number = /SL\d+/.exec(await page.getByText(/Order SL\d+/).innerText())?.[0] ?? ""

    await waitForDelivery(desk, number, "Given up")
    expect(await recordsOf(request, number)).toEqual([])
    const given = await openDelivery(desk, number)
    const reason = given.getByText(`Zoho wants the field ${FIELD} that the mapping does not fill`)
    await expect(reason.first()).toBeVisible()

    await desk.goto(`${backendUrl}/app/zoho`)
    await desk.getByRole("button", { name: "Refresh fields" }).click()
    await expect(desk.getByText("Orders would be refused")).toBeVisible()
    await pick(desk, "Map another field", new RegExp(`\\(${FIELD}\\)`))
    await pick(desk, `What goes into ${FIELD}`, /^Shipping state$/)
    await expect(desk.getByText("Orders would be refused")).toBeHidden()
    await desk.getByRole("textbox", { name: "Note about this version" }).fill("The office plans by zones")
    await desk.getByRole("button", { name: "Save", exact: true }).click()
    await expect(desk.getByText(/^Version \d+ is in force$/)).toBeVisible()

    await desk.getByRole("link", { name: "All deliveries" }).click()
    await expect(desk.getByRole("combobox", { name: "Destination" })).toHaveText("Zoho CRM")
    await findDeliveries(desk, number)
    await expect(zohoLine(desk)).toHaveCount(1)
    const again = await openDelivery(desk, number)
    await again.getByRole("button", { name: "Send again" }).click()
    await expect(desk.getByText("It is on its way")).toBeVisible()
    await waitForDelivery(desk, number, "Delivered")

    expect(await recordsOf(request, number)).toEqual([
      expect.objectContaining({
        [FIELD]: MEERA.state,
        Customer_Name: MEERA.fullName,
        Email: MEERA.email,
        Mobile: "+919840012345",
        Payment_Status: "Successful",
      }),
    ])
  } finally {
    await demandNothing(request)
    await putMappingBack(desk, before)
  }
})
