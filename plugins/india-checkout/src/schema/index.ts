export { deliverySchema } from "./delivery-schema"
