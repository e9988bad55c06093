export { readWishlist } from "./read-wishlist"
