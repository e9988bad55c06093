/** A small program against one arrow: file paths with their contents. */
export interface Plant {
  rule: string
  files: Record<string, string>
}

const billdesk = "plugins/payment-billdesk/src"
const outbox = "plugins/outbox/src"
const storefront = "storefront/src"
const value = "export const value = 1\n"
const use = (path: string) => `import { value } from "${path}"\nexport const used = value\n`

/** At least one violation for each rule in .dependency-cruiser.mjs. */
export const plants: Plant[] = [
  {
    rule: "no-circles",
    files: {
      "plugins/kit/src/a.ts": 'import { b } from "./b"\nexport const a = () => b\n',
      "plugins/kit/src/b.ts": 'import { a } from "./a"\nexport const b = () => a\n',
    },
  },
  { rule: "no-loose-ends", files: { [`${billdesk}/domain/x.ts`]: use("./nowhere") } },
  {
    rule: "no-tests-in-code",
    files: { [`${billdesk}/domain/x.ts`]: use("./y.test"), [`${billdesk}/domain/y.test.ts`]: value },
  },
  {
    rule: "contract-imports-nothing",
    files: { [`${billdesk}/contract/x.ts`]: use("medusa-integration-kit") },
  },
  {
    rule: "contract-imports-nothing",
    files: { [`${billdesk}/contract/x.ts`]: use("../domain/y"), [`${billdesk}/domain/y.ts`]: value },
  },
  {
    rule: "protocol-knows-only-the-kit",
    files: { [`${billdesk}/protocol/x.ts`]: use("../domain/y"), [`${billdesk}/domain/y.ts`]: value },
  },
  {
    rule: "protocol-without-medusa",
    files: { [`${billdesk}/protocol/x.ts`]: use("@medusajs/framework/utils") },
  },
  {
    rule: "domain-knows-protocol-contract-kit",
    files: {
      [`${billdesk}/domain/x.ts`]: use("../modules/ledger"),
      [`${billdesk}/modules/ledger.ts`]: value,
    },
  },
  {
    rule: "domain-without-medusa-at-run-time",
    files: { [`${billdesk}/domain/x.ts`]: use("@medusajs/framework/utils") },
  },
  {
    rule: "domain-without-network",
    files: {
      [`${billdesk}/domain/x.ts`]: 'import { request } from "node:https"\nexport const used = request\n',
    },
  },
  {
    rule: "gateways-know-domain-protocol-kit",
    files: { [`${billdesk}/gateways/x.ts`]: use("../modules/y"), [`${billdesk}/modules/y.ts`]: value },
  },
  {
    rule: "gateways-without-medusa-at-run-time",
    files: { [`${billdesk}/gateways/x.ts`]: use("@medusajs/framework/utils") },
  },
  {
    rule: "only-modules-choose-a-gateway",
    files: { [`${billdesk}/workflows/x.ts`]: use("../gateways/y"), [`${billdesk}/gateways/y.ts`]: value },
  },
  {
    rule: "only-modules-choose-a-gateway",
    files: { [`${billdesk}/providers/x.ts`]: use("../gateways/y"), [`${billdesk}/gateways/y.ts`]: value },
  },
  {
    rule: "providers-below-workflows",
    files: { [`${billdesk}/providers/x.ts`]: use("../workflows/y"), [`${billdesk}/workflows/y.ts`]: value },
  },
  {
    rule: "modules-below-workflows",
    files: { [`${billdesk}/modules/x.ts`]: use("../workflows/y"), [`${billdesk}/workflows/y.ts`]: value },
  },
  {
    rule: "destinations-below-workflows",
    files: { [`${outbox}/destination/x.ts`]: use("../workflows/y"), [`${outbox}/workflows/y.ts`]: value },
  },
  {
    rule: "workflows-below-the-doors",
    files: { [`${billdesk}/workflows/x.ts`]: use("../api/y"), [`${billdesk}/api/y.ts`]: value },
  },
  {
    rule: "doors-apart",
    files: { [`${billdesk}/jobs/x.ts`]: use("../api/y"), [`${billdesk}/api/y.ts`]: value },
  },
  {
    rule: "doors-apart",
    files: { "backend/src/subscribers/x.ts": use("../jobs/y"), "backend/src/jobs/y.ts": value },
  },
  {
    rule: "admin-knows-only-the-contract",
    files: { [`${billdesk}/admin/widgets/x.tsx`]: use("../../domain/y"), [`${billdesk}/domain/y.ts`]: value },
  },
  {
    rule: "admin-knows-only-the-contract",
    files: { [`${billdesk}/admin/widgets/x.tsx`]: use("medusa-integration-kit") },
  },
  {
    rule: "sandbox-knows-protocol-and-kit",
    files: { [`${billdesk}/sandbox/x.ts`]: use("../domain/y"), [`${billdesk}/domain/y.ts`]: value },
  },
  {
    rule: "shipped-code-without-sandbox",
    files: { [`${billdesk}/workflows/x.ts`]: use("../sandbox/y"), [`${billdesk}/sandbox/y.ts`]: value },
  },
  {
    rule: "shipped-code-without-sandbox",
    files: { "backend/src/api/x.ts": use("medusa-payment-billdesk/sandbox/server") },
  },
  {
    rule: "plugin-not-to-the-shop",
    files: { [`${billdesk}/workflows/x.ts`]: use("../../../../backend/src/y"), "backend/src/y.ts": value },
  },
  {
    rule: "plugin-not-to-plugin",
    files: { "plugins/crm-zoho/src/workflows/x.ts": use("medusa-payment-billdesk/contract") },
  },
  {
    rule: "plugin-not-to-plugin",
    files: {
      [`${billdesk}/workflows/x.ts`]: use("../../../stock-guard/src/domain/y"),
      "plugins/stock-guard/src/domain/y.ts": value,
    },
  },
  {
    rule: "plugin-not-to-plugin",
    files: {
      "plugins/crm-zoho/src/workflows/x.ts": use("../../../outbox/src/modules/y"),
      [`${outbox}/modules/y.ts`]: value,
    },
  },
  {
    rule: "plugin-not-to-plugin",
    files: {
      "plugins/order-mail/src/workflows/x.ts": use("medusa-payment-billdesk/contract"),
    },
  },
  { rule: "kit-stands-alone", files: { "plugins/kit/src/x.ts": use("@medusajs/framework/utils") } },
  { rule: "plugins-declare-what-they-need", files: { [`${billdesk}/workflows/x.ts`]: use("undeclared") } },
  {
    rule: "plugins-declare-what-they-need",
    files: { [`${billdesk}/workflows/x.ts`]: use("only-for-tests") },
  },
  {
    rule: "backend-not-to-storefront",
    files: { "backend/src/x.ts": use("../../storefront/src/config/y"), [`${storefront}/config/y.ts`]: value },
  },
  {
    rule: "only-the-config-names-plugins",
    files: { "backend/src/api/x.ts": use("medusa-payment-billdesk/contract") },
  },
  {
    rule: "storefront-not-to-backend",
    files: { [`${storefront}/commerce/x.ts`]: use("../../../backend/src/y"), "backend/src/y.ts": value },
  },
  {
    rule: "storefront-knows-one-contract",
    files: { [`${storefront}/commerce/x.ts`]: use("medusa-payment-billdesk/contract") },
  },
  {
    rule: "surfaces-apart",
    files: {
      [`${storefront}/surfaces/cart/x.tsx`]: use("@/surfaces/order/y"),
      [`${storefront}/surfaces/order/y.tsx`]: value,
    },
  },
  {
    rule: "nothing-imports-routes",
    files: { [`${storefront}/surfaces/cart/x.tsx`]: use("@/app/y"), [`${storefront}/app/y.tsx`]: value },
  },
  {
    rule: "lower-rooms-below-surfaces",
    files: {
      [`${storefront}/commerce/x.ts`]: use("@/surfaces/order/y"),
      [`${storefront}/surfaces/order/y.ts`]: value,
    },
  },
  {
    rule: "design-knows-no-shop",
    files: { [`${storefront}/design/x.tsx`]: use("@/commerce/y"), [`${storefront}/commerce/y.ts`]: value },
  },
  {
    rule: "gateways-apart",
    files: {
      [`${storefront}/payments/billdesk/x.ts`]: use("@/payments/other/y"),
      [`${storefront}/payments/other/y.ts`]: value,
    },
  },
  {
    rule: "only-commerce-speaks-to-medusa",
    files: { [`${storefront}/surfaces/cart/x.tsx`]: use("@medusajs/js-sdk") },
  },
]

/** Imports along the arrows: none of them may be reported, or the rules forbid the house itself. */
export const lawful: Record<string, string> = {
  [`${billdesk}/contract/status.ts`]: value,
  [`${billdesk}/protocol/call.ts`]: use("medusa-integration-kit"),
  [`${billdesk}/domain/decide.ts`]: `import type { value as Type } from "@medusajs/framework/utils"\n${use("../protocol/call").replaceAll("value", "used").replace("export const used", "export const decided: typeof Type | number")}`,
  [`${billdesk}/modules/store.ts`]: use("../contract/status"),
  [`${billdesk}/providers/gateway.ts`]:
    'import { used } from "../modules/store"\nexport const authorize = used\n',
  [`${billdesk}/workflows/settle.ts`]: `import { used as store } from "../modules/store"\n${use("medusa-plugin-stock-guard/contract")}export const both = [store]\n`,
  [`${billdesk}/api/route.ts`]: 'import { both } from "../workflows/settle"\nexport const GET = both\n',
  [`${billdesk}/admin/widgets/payment.tsx`]: use("../../contract/status"),
  [`${billdesk}/sandbox/server.ts`]: 'import { used } from "../protocol/call"\nexport const served = used\n',
  [`${outbox}/workflows/drain.ts`]: use("../destination/registry"),
  [`${outbox}/destination/registry.ts`]: use("../modules/store"),
  [`${outbox}/modules/store.ts`]: value,
  "plugins/crm-zoho/src/workflows/deliver.ts": use("medusa-plugin-outbox/destination"),
  "plugins/order-mail/src/workflows/deliver.ts": use("medusa-plugin-outbox/destination"),
  "plugins/back-in-stock/src/workflows/deliver.ts": use("medusa-plugin-outbox/destination"),
  "backend/medusa-config.ts": use("medusa-payment-billdesk/contract"),
  [`${storefront}/commerce/client.ts`]: use("@medusajs/js-sdk"),
  [`${storefront}/design/button.tsx`]: value,
  [`${storefront}/surfaces/cart/bag.tsx`]: `import { used as client } from "@/commerce/client"\n${use("@/design/button")}export const bag = client\n`,
  [`${storefront}/surfaces/checkout/form.tsx`]: use("medusa-plugin-india-checkout/contract"),
  [`${storefront}/app/page.tsx`]: 'import { bag } from "@/surfaces/cart/bag"\nexport default bag\n',
}
