import { hkdfSync } from "node:crypto"
import { join } from "node:path"
import type { Settings } from "./env"

/** A key of its own for each plugin, so that what one seals no other can open. 64 hexadecimal digits. */
function derivedKey(settings: Settings, purpose: string): string {
  return Buffer.from(hkdfSync("sha256", settings.dataKey, "skoda-lifestyle-commerce", purpose, 32)).toString(
    "hex",
  )
}

/** Medusa's name of the payment provider: `pp_<its identifier>_<its id in the configuration>`. */
export const PAYMENT_PROVIDER_ID = "pp_billdesk_billdesk"

/** Options of `medusa-payment-billdesk`, for the plugin and for its payment provider alike. */
export function billDeskOptions(settings: Settings) {
  const { billdesk } = settings
  const { account, apiBaseUrl } = billdesk
  return {
    environment: billdesk.environment,
    merchantId: billdesk.merchantId,
    ...account,
    ...(account.protocol === "jose" ? { apiBaseUrl } : { legacyBaseUrl: apiBaseUrl }),
    proxyUrl: billdesk.proxyUrl,
    returnUrl: `${settings.backendUrl}/payments/billdesk/return`,
    storefrontUrl: settings.storefrontUrl,
    dataSecret: derivedKey(settings, "billdesk"),
    paymentWindowMinutes: billdesk.paymentWindowMinutes,
    reconcileIntervalSeconds: settings.reconcileIntervalSeconds,
    autoRefund: billdesk.autoRefund,
    orderNumberPrefix: "SL",
  }
}

/** Options of `medusa-plugin-zoho-crm`. */
export function zohoOptions(settings: Settings) {
  return {
    ...settings.zoho,
    // Zoho sends the browser back to it: `/zoho/callback`.
    backendUrl: settings.backendUrl,
    encryptionKey: derivedKey(settings, "zoho"),
    // The plugin does not sweep more often than every five seconds.
    sweepIntervalSeconds: Math.max(5, settings.reconcileIntervalSeconds),
  }
}

const STORE_NAME = "ŠKODA Lifestyle India"

/** Options of `medusa-plugin-order-tracking`, without what it asks the gateway. */
export function trackingOptions() {
  return {
    seller: { name: STORE_NAME },
    receiptNotice:
      "This is a receipt for your payment and not a tax invoice. The GST tax invoice comes separately, with the parcel.",
  }
}

/** Options of `medusa-plugin-order-mail`, without what it asks the gateway. */
export function mailOptions({ mail, dataDir, storefrontUrl }: Settings) {
  return {
    ...(mail.smtpUrl === undefined ? {} : { smtpUrl: mail.smtpUrl }),
    folder: mailFolder(dataDir),
    from: mail.from,
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    storeName: STORE_NAME,
    brand: { accentColor: "#0e3a2f" },
    passwordResetLink: (token: string, email: string) =>
      `${storefrontUrl}/account/reset?${String(new URLSearchParams({ token, email }))}`,
  }
}

/** Options of `medusa-plugin-back-in-stock`, without the postman, who is another plugin's. */
export function stockNoticeOptions(settings: Settings) {
  const { storefrontUrl } = settings
  return {
    secret: derivedKey(settings, "back-in-stock"),
    productLink: ({
      handle,
      variantId,
      locale,
    }: {
      handle: string
      variantId: string
      locale: "en" | "hi"
    }) =>
      `${storefrontUrl}${locale === "hi" ? "/hi" : ""}/p/${encodeURIComponent(handle)}?v=${encodeURIComponent(variantId)}`,
    forgetLink: ({ id, token }: { id: string; token: string }) =>
      `${storefrontUrl}/stock-notice/${encodeURIComponent(id)}?t=${encodeURIComponent(token)}`,
  }
}

/** Where mails lie while there is no SMTP server. */
export const mailFolder = (dataDir: string): string => join(dataDir, "mails")

/** Options of `medusa-plugin-commerce-events`, without what it asks the gateway. */
export function commerceEventsOptions({ ga4 }: Settings) {
  // What stays in our own file names nobody and needs no consent; what goes to Google does.
  return { keepWithoutConsent: ga4 === undefined }
}

/** Who is told of events: Google Analytics where it is configured, else a file in the data folder. */
export function analyticsProvider({ ga4, dataDir }: Settings) {
  return ga4
    ? { resolve: "medusa-plugin-commerce-events/providers/ga4", id: "ga4", options: { ...ga4 } }
    : {
        resolve: "medusa-plugin-commerce-events/providers/local-file",
        id: "local-file",
        options: { file: eventsFile(dataDir) },
      }
}

/** Where events lie while there is no Google Analytics. */
export const eventsFile = (dataDir: string): string => join(dataDir, "analytics", "events.jsonl")
