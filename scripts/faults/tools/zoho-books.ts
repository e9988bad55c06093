import { z } from "zod"
import { ask } from "./ask.ts"

/** A sales order as Zoho keeps it, in our words. The only file that knows how Zoho writes them. */
export interface CrmRecord {
  id: string
  /** Empty: it names no order of the shop. */
  orderId: string
  number: string
  email: string
  mobile: string
  paidPaise: number
  refundedPaise: number
  paymentStatus: string
  city: string
  note: string
  lines: CrmLine[]
}

interface CrmLine {
  code: string
  quantity: number
  paise: number
}

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "")
const paise = z
  .number()
  .nullish()
  .transform((rupees) => Math.round((rupees ?? 0) * 100))
const line = z.object({
  Product_Name: z.object({ id: z.string() }),
  Quantity: z.number(),
  Net_Total: paise,
})

const salesOrders = z.object({
  records: z.array(
    z.object({
      id: z.string(),
      Store_Order_ID: text,
      Order_Number: text,
      Email: text,
      Mobile: text,
      Amount_Paid: paise,
      Refunded_Total: paise,
      Payment_Status: text,
      Shipping_City: text,
      Description: text,
      Ordered_Items: z.array(line).nullish(),
    }),
  ),
})
const products = z.object({ records: z.array(z.object({ id: z.string(), Product_Code: text })) })

/** Reads every sales order, past all rights and limits. */
export async function readZohoBooks(url: string): Promise<CrmRecord[]> {
  const codes = new Map(
    products.parse(await read(url, "Products")).records.map((product) => [product.id, product.Product_Code]),
  )
  return salesOrders.parse(await read(url, "Sales_Orders")).records.map((record) => ({
    id: record.id,
    orderId: record.Store_Order_ID,
    number: record.Order_Number,
    email: record.Email,
    mobile: record.Mobile,
    paidPaise: record.Amount_Paid,
    refundedPaise: record.Refunded_Total,
    paymentStatus: record.Payment_Status,
    city: record.Shipping_City,
    note: record.Description,
    lines: (record.Ordered_Items ?? []).map((row) => ({
      code: codes.get(row.Product_Name.id) ?? row.Product_Name.id,
      quantity: row.Quantity,
      paise: row.Net_Total,
    })),
  }))
}

async function read(url: string, module: string): Promise<unknown> {
  const answer = await ask({ method: "GET", url: `${url}/sandbox/records/${module}` })
  return JSON.parse(answer.text)
}
