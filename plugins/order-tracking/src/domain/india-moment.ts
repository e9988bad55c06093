import { indiaDateTime } from "medusa-integration-kit"

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")

/** `21 Nov 2026, 22:41 IST`, in whatever zone the process lives. */
export function indiaMoment(at: Date): string {
  const [date = "", time = ""] = indiaDateTime(at).split("T")
  const [year = "", month = "", day = ""] = date.split("-")
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}, ${time.slice(0, 5)} IST`
}
