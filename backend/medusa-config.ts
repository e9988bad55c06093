import { join } from "node:path"
import { defineConfig } from "@medusajs/framework/utils"
import {
  failedPayments,
  mayOpenOrder,
  mayPayAgain,
  openedAttempts,
  orderKey,
  orderPageLink,
  PAYMENT_FAILED_EVENT,
  paymentReference,
  refundProgress,
} from "medusa-payment-billdesk/order-page"
import { checks as billDeskChecks, uatSignOff } from "medusa-payment-billdesk/doctor"
import { deskPayments } from "medusa-payment-billdesk/order-desk"
import { checks as auditLogChecks } from "medusa-plugin-audit-log/doctor"
import { checks as orderDeskChecks } from "medusa-plugin-order-desk/doctor"
import { checks as mailChecks } from "medusa-plugin-order-mail/doctor"
import { deskWitness } from "medusa-plugin-audit-log/order-desk"
import { sendLetter, writeBrandLetter } from "medusa-plugin-order-mail/letters"
import { checks as outboxChecks } from "medusa-plugin-outbox/doctor"
import { deskDeliveries } from "medusa-plugin-outbox/order-desk"
import { checks as stockGuardChecks } from "medusa-plugin-stock-guard/doctor"
import { checks as zohoChecks } from "medusa-plugin-zoho-crm/doctor"
import { deskRecords } from "medusa-plugin-zoho-crm/order-desk"
import { auditLogOptions } from "./src/config/audit-log-options"
import { loadSettings } from "./src/config/env"
import {
  analyticsProvider,
  billDeskOptions,
  commerceEventsOptions,
  mailOptions,
  stockNoticeOptions,
  trackingOptions,
  zohoOptions,
} from "./src/config/plugin-options"
import { redisModules } from "./src/config/redis-modules"

const settings = loadSettings()

/** The only file that names plugins. */
export default defineConfig({
  projectConfig: {
    databaseUrl: settings.databaseUrl,
    redisUrl: settings.redisUrl,
    workerMode: settings.workerMode,
    cookieOptions: { secure: settings.cookieSecure, sameSite: "lax" },
    http: {
      storeCors: settings.storefrontUrl,
      adminCors: settings.backendUrl,
      authCors: `${settings.storefrontUrl},${settings.backendUrl}`,
      jwtSecret: settings.jwtSecret,
      cookieSecret: settings.cookieSecret,
    },
  },
  // The address is baked into the bundle when it is built: the admin speaks to whatever server it came from.
  admin: { path: "/app", backendUrl: "/" },
  // Texts in further languages. The flag alone loads no module: it stands among the modules too.
  featureFlags: { translation: true },
  plugins: [
    {
      resolve: "medusa-plugin-outbox",
      // The plugin does not sweep more often than every six seconds.
      options: { sweepMinutes: Math.max(0.1, settings.reconcileIntervalSeconds / 60) },
    },
    { resolve: "medusa-payment-billdesk", options: billDeskOptions(settings) },
    { resolve: "medusa-plugin-stock-guard", options: {} },
    { resolve: "medusa-plugin-india-checkout", options: {} },
    { resolve: "medusa-plugin-catalogue-search", options: {} },
    { resolve: "medusa-plugin-zoho-crm", options: zohoOptions(settings) },
    {
      resolve: "medusa-plugin-order-mail",
      options: {
        ...mailOptions(settings),
        // What only the gateway knows of an order.
        orderLink: orderPageLink,
        mayPayAgain,
        failedPayments,
        paymentFailedEvent: PAYMENT_FAILED_EVENT,
      },
    },
    {
      resolve: "medusa-plugin-commerce-events",
      options: { ...commerceEventsOptions(settings), openedAttempts },
    },
    {
      resolve: "medusa-plugin-back-in-stock",
      options: { ...stockNoticeOptions(settings), sendLetter, letterPage: writeBrandLetter },
    },
    {
      resolve: "medusa-plugin-order-tracking",
      options: {
        ...trackingOptions(),
        mayOpen: mayOpenOrder,
        orderKey,
        paymentReference,
        refundProgress,
      },
    },
    { resolve: "medusa-plugin-wishlist", options: {} },
    {
      resolve: "medusa-plugin-order-desk",
      // What core does not know of an order.
      options: { sources: [deskPayments, deskRecords, deskDeliveries, deskWitness] },
    },
    { resolve: "medusa-plugin-audit-log", options: auditLogOptions() },
  ],
  modules: [
    { resolve: "@medusajs/medusa/translation" },
    {
      // The page Setup and `npm run doctor`: who judges what, and the gateway's list for its sign-off.
      resolve: "./src/modules/setup",
      options: {
        doctors: [
          { name: "BillDesk", checks: billDeskChecks },
          { name: "Zoho CRM", checks: zohoChecks },
          { name: "Mail", checks: mailChecks },
          { name: "Deliveries", checks: outboxChecks },
          { name: "Stock guard", checks: stockGuardChecks },
          { name: "Order desk", checks: orderDeskChecks },
          { name: "Audit log", checks: auditLogChecks },
        ],
        signOff: uatSignOff,
      },
    },
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          {
            resolve: "medusa-payment-billdesk/providers/billdesk",
            id: "billdesk",
            options: billDeskOptions(settings),
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: {
              // Outside the build's folder, which every build empties; the uploads route serves both.
              upload_dir: join(settings.dataDir, "uploads"),
              private_upload_dir: join(settings.dataDir, "uploads"),
              backend_url: `${settings.backendUrl}/uploads`,
            },
          },
        ],
      },
    },
    { resolve: "@medusajs/medusa/analytics", options: { providers: [analyticsProvider(settings)] } },
    ...redisModules(settings.redisUrl),
  ],
})
