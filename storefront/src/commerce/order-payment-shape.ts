import { z } from "zod"
import { amountShape } from "./money"

const text = z.string().nullish()

const redirectShape = z.object({
  method: z.literal("POST"),
  action: z.url(),
  fields: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)),
  expires_at: text,
})

const paymentShape = z.object({
  status: z.enum(["pending", "successful", "failed", "expired", "review"]),
  attempt: z.number(),
  amount: amountShape,
  currency_code: z.string(),
  expires_at: text,
  can_retry: z.boolean(),
  redirect: redirectShape.nullable(),
})

const orderShape = z.object({
  id: z.string(),
  display_id: z.union([z.number(), z.string()]).nullish(),
  number: z.union([z.number(), z.string()]).nullish(),
  email: text,
  created_at: text,
  currency_code: text,
  items: z
    .array(
      z.object({
        title: z.string(),
        variant_title: text,
        quantity: z.number(),
        total: amountShape.nullish(),
        thumbnail: text,
      }),
    )
    .nullish(),
  subtotal: amountShape.nullish(),
  item_total: amountShape.nullish(),
  shipping_total: amountShape.nullish(),
  tax_total: amountShape.nullish(),
  total: amountShape.nullish(),
  delivery: z.object({ name: text, city: text, state: text, pincode: text }).nullish(),
})

/** `GET /store/orders/:id/payment`, `POST …/payment-attempts` and `POST …/payment/check`. */
export const orderPaymentShape = z.object({ order: orderShape, payment: paymentShape })
/** `POST /store/carts/:id/payment-attempts`: the same and the token that opens the order's page. */
export const startedPaymentShape = orderPaymentShape.extend({ token: z.string().min(1) })

export type StoreOrderPayment = z.infer<typeof orderPaymentShape>
export type PaymentStatus = z.infer<typeof paymentShape>["status"]
/** The form that sends the shopper's browser to the gateway. */
export type PaymentRedirect = z.infer<typeof redirectShape>
