import { CrmRefusal } from "./tiny-crm"
import { REFRESH_TOKEN, type TinyRow, type TinyDesk } from "./tiny-desk"

type Verdict = "wait" | "pause" | "give up"

function verdictOf({ has }: TinyDesk, row: TinyRow, { code }: CrmRefusal): Verdict {
  switch (code) {
    case "no answer":
      return has("gives up after three tries") && row.tries >= 3 ? "give up" : "wait"
    case "too many calls":
      return has("takes too many calls for a refusal") ? "give up" : "wait"
    case "token ended":
      return "wait"
    case "connection dead":
      return has("burns orders over a dead connection") ? "give up" : "pause"
    case "unknown field":
      return has("burns orders over the mapping") ? "give up" : "pause"
    case "mandatory field":
      return has("takes a mandatory field for a refused order") ? "give up" : "pause"
    case "bad value":
      return has("stops at the first refusal") ? "pause" : "give up"
  }
}

/** Notes what went wrong with an order. @returns whether the worker goes on to the next */
export function tinyFailure(desk: TinyDesk, row: TinyRow, error: unknown): boolean {
  if (!(error instanceof CrmRefusal)) throw error
  const { has } = desk
  const who = has("logs whom it could not record") ? desk.shop.find(row.orderId).customer.email : row.orderId
  desk.log.push(`${who}: ${error.message}${has("logs its refresh token") ? ` ${REFRESH_TOKEN}` : ""}`)
  const verdict = verdictOf(desk, row, error)
  row.state = verdict === "give up" ? "given up" : "waiting"
  row.reason = has("gives no reason") ? "It did not work." : error.message
  if (verdict !== "pause") return true
  const isNews = desk.paused === undefined || has("alarms for each order")
  if (isNews && !has("pauses in silence")) desk.alarms += 1
  desk.paused = error.message
  return has("alarms for each order")
}
