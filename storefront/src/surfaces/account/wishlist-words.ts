import type english from "../../../messages/en/account.json"

/** The sentences of the wishlist that its page needs in the browser; places such as `{title}` are filled in there. */
export type WishlistWords = Pick<
  (typeof english)["wishlist"],
  | "empty"
  | "shop"
  | "loading"
  | "outage"
  | "retry"
  | "removed"
  | "failed"
  | "remove"
  | "undo"
  | "choose"
  | "chooseOf"
  | "from"
  | "noPrice"
  | "inStock"
  | "few"
  | "out"
  | "unknown"
>
