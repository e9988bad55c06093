import { defineConfig } from "@playwright/test"
import { answered, shopUrl } from "./storefront/journeys/steps/consent"

/**
 * Journeys of shoppers in Debian's Chromium, in a shop that already runs. `npm test` opens one and sets:
 * SHOP_URL, SHOP_BACKEND_URL, SHOP_BILLDESK_URL, SHOP_ZOHO_URL (the sandboxes' consoles), SHOP_MAILBOX_URL,
 * SHOP_ADMIN_EMAIL, SHOP_ADMIN_PASSWORD, SHOP_DATA_DIR. By hand, against `npm start`: the defaults below fit.
 */
export default defineConfig({
  testDir: "storefront/journeys",
  // One shop, one stock: journeys that buy the last unit must not meet each other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: {
    timeout: 15_000,
    // Pictures of Debian's Chromium; a hundredth of a page may differ between two of its versions.
    toHaveScreenshot: { maxDiffPixelRatio: 0.01, threshold: 0.3, animations: "disabled", caret: "hide" },
  },
  snapshotPathTemplate: "{testDir}/__snapshots__/{arg}{ext}",
  outputDir: "test-results",
  reporter: [
    ["list"],
    ["json", { outputFile: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] || "test-results/journeys.json" }],
  ],
  use: {
    baseURL: shopUrl,
    // The question about statistics has been answered, but in the journeys about it.
    storageState: answered,
    locale: "en-IN",
    timezoneId: "Asia/Kolkata",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM_PATH"] || "/usr/bin/chromium",
      // Chromium's own sandbox needs rights that containers and root do not have; the pages are all ours.
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    },
  },
})
