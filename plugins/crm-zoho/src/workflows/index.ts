export { deliverDueOrders } from "./deliver-due-orders"
export { sendOrderAgain } from "./send-order-again"
export type { SendAnswer } from "./send-order-again"
export { zohoCrmDestination } from "./zoho-crm-destination"
