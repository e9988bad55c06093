/** One line of what BillDesk's integration team looks at before an account goes live. */
export interface SignOffLine {
  readonly what: string
  /** How this plugin does it, and where a tester sees it. */
  readonly how: string
}

/** BillDesk's UAT list. Source: docs/api-notes.md. */
export const uatSignOff: readonly SignOffLine[] = [
  {
    what: "The signature is validated before auth_status is read",
    how: "Only verified payloads are parsed; a forged one is kept as rejected (order page, BillDesk, Messages).",
  },
  {
    what: "The receipt rests on auth_status alone, and on BillDesk's own record",
    how: "Every return and webhook makes the shop retrieve the transaction; merchant, order id, amount and currency are compared.",
  },
  {
    what: "A retrieve-transaction job is live",
    how: "The reconcile job runs by itself: page BillDesk, Last look-through.",
  },
  {
    what: "The ledger is posted from the webhook",
    how: "Pay, close the browser on BillDesk's page: the order becomes paid without the return.",
  },
  {
    what: "Original request and response strings are kept unmodified",
    how: "Incoming messages are stored raw and encrypted for a year; the inbox row is made before the answer.",
  },
  {
    what: "Seven additional_info keys, at least three used, the rest NA",
    how: "Our order id, the channel and the attempt's number; four NA.",
  },
  {
    what: "Exact case of all keys, mandatory fields present",
    how: "Checked by the request's schema at each call.",
  },
  {
    what: "Trace id and order id are unique, without special characters",
    how: "30 letters and digits each, drawn by lot; no id is used twice, also not by a second attempt.",
  },
  { what: "The amount has rupees and paise (149.00)", how: "Whole paise inside, two decimals on the wire." },
  {
    what: "Only allowed characters in additional_info",
    how: "Letters, digits and spaces only; nothing that a shopper wrote is sent in them.",
  },
  {
    what: "No query parameters on the return and webhook URLs",
    how: "See the addresses above; the shop does not start with a query in them.",
  },
  {
    what: "Successful payment by net banking (simulator: success)",
    how: "Order is paid once; stock is taken.",
  },
  {
    what: "Failed payment (simulator: failure)",
    how: "Attempt failed; the shopper may pay again in the same order.",
  },
  {
    what: "Pending payment (auth_status 0002)",
    how: "Order stays pending, is asked about, ends as BillDesk says.",
  },
  {
    what: "Payer leaves the page or presses Cancel",
    how: "Order stays payable until its time is over, then expires.",
  },
  { what: "Refund, whole and in part", how: "Order page, Refund; its state follows BillDesk's." },
  { what: "Order id sent twice (409)", how: "Never a failure: the shop asks about the order instead." },
]
