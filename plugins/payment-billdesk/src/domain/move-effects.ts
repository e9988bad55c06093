import type { MoveEffect } from "../contract/admin-override"
import type { MoveRoad } from "./override-table"

/** What each road does, in words for the person who is about to take it. */
export const MOVE_EFFECTS = {
  capture: {
    money:
      "The whole amount is booked on the order, once, as paid by bank transfer under your reference. BillDesk is asked first; if it knows of a payment, that one is booked instead.",
    stock: "Reserved again first, where it had been released. If it is gone, nothing is changed.",
    follows:
      "Order number, confirmation mail, CRM record and the shopper's page follow as after any payment.",
  },
  give_up: {
    money: "None. BillDesk is asked for the last time; a payment that it knows of is booked instead.",
    stock: "Released at once, promotions are given back, the order is canceled.",
    follows: "The shopper can no longer pay. Money that still comes waits in the review queue.",
  },
  open_again: {
    money: "None.",
    stock: "Reserved again, where it had been released. If it is gone, nothing is changed.",
    follows: "The shopper's link works again for a new payment window; no mail is sent.",
  },
  complete: {
    money: "None.",
    stock: "None.",
    follows: "Medusa tells other systems that the order is completed.",
  },
  archive: { money: "None.", stock: "None.", follows: "The order leaves the lists of open work." },
  cancel: {
    money: "None: all of it was refunded before.",
    stock: "What is still reserved is released.",
    follows: "Medusa tells other systems that the order is canceled.",
  },
} as const satisfies Record<MoveRoad, MoveEffect>
