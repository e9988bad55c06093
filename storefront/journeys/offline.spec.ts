import { expect, test } from "@playwright/test"

test("without a connection the page says so, and another page is the shop's own, in its language", async ({
  page,
  context,
}) => {
  await page.goto("/hi/delivery")
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await expect(page.getByText("आप ऑफ़लाइन हैं। आपका बैग सुरक्षित है।")).toBeVisible()
  await page.goto("/hi/bag").catch(() => undefined)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("आप ऑफ़लाइन हैं")
  await page.goto("/bag").catch(() => undefined)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are offline")
  await context.setOffline(false)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/bag/i)
})

test("the worker keeps nothing but the page for no connection", async ({ page }) => {
  await page.goto("/")
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.goto("/c/all")
  const kept = await page.evaluate(async () => {
    const paths: string[] = []
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) paths.push(new URL(request.url).pathname)
    }
    return paths.toSorted()
  })
  expect(kept).toEqual(["/hi/offline", "/offline"])
})
