import { OrderNotFound } from "@/surfaces/order/order-not-found"

export default function NotFound() {
  return <OrderNotFound />
}
