/** In the reader's own language and time zone, with the zone's name beside it. */
export const localTime = (iso: string): string =>
  new Intl.DateTimeFormat(undefined, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  }).format(new Date(iso))

/** A kind of delivery as people read it: `paid_order` is "paid order". */
export const inWords = (kind: string): string => kind.replaceAll("_", " ")
