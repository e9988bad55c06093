import { paise, Secret } from "medusa-integration-kit"

import { gatewayOrderId, refundReference, transactionId } from "../ids"
import type { LegacyCredentials } from "./credentials"

/** Invented: they open nothing anywhere. */
export const byHmac: LegacyCredentials = {
  merchantId: "DEMOMERC",
  securityId: "demomerc",
  checksumKey: new Secret("DEMOchecksum"),
  checksum: "hmac",
}
export const byCrc: LegacyCredentials = { ...byHmac, checksum: "crc" }
export const bothChecksums = [byHmac, byCrc]

export const orderId = gatewayOrderId("ORD0000000001")
/** 10:30:00 in India. */
export const asked = new Date("2025-01-01T05:00:00Z")

export const refundRequest = {
  orderId,
  transactionId: transactionId("XDEMO00000001"),
  transactionDate: "01-01-2025 00:10:00",
  transactionAmount: paise(1000),
  amount: paise(400),
  reference: refundReference("RF0000000001"),
}

/** The 25 fields of a payment, with some replaced by their number. */
export function paymentFields(changes: Readonly<Record<number, string>> = {}): string[] {
  const fields =
    "DEMOMERC|ORD0000000001|XDEMO00000001|501200000001|00000010.00|DBK|NA|10|INR|DIRECT|NA|NA|00000000.00|01-01-2025 00:10:00|0300|NA|NA|NA|NA|NA|NA|NA|NA|NA|Success"
  return fields.split("|").map((field, index) => changes[index + 1] ?? field)
}

/** The 32 fields that answer a query; those of the payment are numbered from 2. */
export function queryFields(changes: Readonly<Record<number, string>> = {}): string[] {
  const fields = ["0130", ...paymentFields(), "N", "NA", "0.00", "NA", "NA", "Y"]
  return fields.map((field, index) => changes[index + 1] ?? field)
}

/** The 13 fields that answer the refund of {@link refundRequest}. */
export function refundFields(changes: Readonly<Record<number, string>> = {}): string[] {
  const fields =
    "0410|DEMOMERC|XDEMO00000001|20250101|ORD0000000001|10.00|4.00|202501010103000|0799|RDEMO00000001|NA|NA|Y"
  return fields.split("|").map((field, index) => changes[index + 1] ?? field)
}
