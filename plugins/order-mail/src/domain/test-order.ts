import { paise } from "medusa-integration-kit"
import type { Brand } from "./brand"
import type { PaidOrder } from "./write-mail"

/** A paid order of a shopper who writes her name in Devanagari. */
export const PAID: PaidOrder = {
  id: "order_1",
  number: "SL100001",
  email: "ananya@example.in",
  customerName: "अनन्या शर्मा",
  lines: [
    { name: "Insulated bottle (Emerald)", quantity: 2, total: paise(299_800) },
    { name: "Weekender bag", quantity: 1, total: paise(12_000_000) },
  ],
  delivery: { name: "Standard delivery", total: paise(9_900) },
  discount: paise(10_000),
  total: paise(12_299_700),
  tax: paise(1_876_225),
  address: ["अनन्या शर्मा", "१२ महात्मा गांधी मार्ग", "पुणे 411001, Maharashtra", "India"],
  phone: "9876543210",
  payment: { at: new Date("2026-11-21T17:11:05Z"), reference: "U1230000456" },
  isCanceled: false,
  isUnfinished: false,
}

export const BRAND: Brand = {
  storeName: "ŠKODA Lifestyle India",
  logoUrl: undefined,
  accentColor: "#0e3a2f",
  addressLines: ["Pune, Maharashtra"],
  supportEmail: "care@example.in",
  supportPhone: "+91 20 1234 5678",
}

export const LINK = "https://shop.example/order/order_1?t=token&x=1"
