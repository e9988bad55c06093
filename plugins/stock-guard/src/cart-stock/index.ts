export { assertCartStock, cartAvailability, checkCartStock } from "./check-cart-stock"
export { explainNotEnoughStock } from "./explain-not-enough-stock"
export { NotEnoughStockError, notEnoughStockError } from "./not-enough-stock-error"
