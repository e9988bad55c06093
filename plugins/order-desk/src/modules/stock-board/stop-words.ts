/** What Medusa's own page of reservations shows before the reason. */
export const STOP_WORDS = "Out of stock by hand: "
