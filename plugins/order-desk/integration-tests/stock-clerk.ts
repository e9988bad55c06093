import type {
  BoardRefusal,
  BoardRow,
  ChangedLevel,
  PastePreview,
  StockBoard,
  StockChangeList,
} from "../src/contract"
import type { Answer, Send } from "./send"
import { first } from "./shop"

/** Somebody at the stock board. What is not said to be refused must be answered 200. */
export class StockClerk {
  readonly send: Send

  constructor(send: Send) {
    this.send = send
  }

  async board(query = ""): Promise<StockBoard> {
    return (await this.#ask("GET", `/admin/stock-board?${query}`)).body as StockBoard
  }

  /** The row of a SKU; of its first location unless one is named. */
  async row(sku: string, location = ""): Promise<BoardRow> {
    const { rows } = await this.board(`q=${sku}${location === "" ? "" : `&location=${location}`}`)
    return first(rows.filter((row) => row.sku === sku))
  }

  /** Any change, whatever is answered. */
  async tryChange(levelId: string, change: object): Promise<{ status: number; body: BoardRefusal }> {
    const { status, body } = await this.send("POST", `/admin/stock-board/levels/${levelId}`, {
      reason: "counted",
      ...change,
    })
    return { status, body: body as BoardRefusal }
  }

  async change(sku: string, change: object): Promise<ChangedLevel> {
    const row = await this.row(sku)
    const path = `/admin/stock-board/levels/${row.level_id ?? ""}`
    const { body } = await this.#ask("POST", path, { reason: "counted", ...change })
    return (body as { level: ChangedLevel }).level
  }

  async history(sku: string): Promise<StockChangeList> {
    const { item_id: id } = await this.row(sku)
    return (await this.#ask("GET", `/admin/stock-board/items/${id ?? ""}/changes`)).body as StockChangeList
  }

  async stop(sku: string, body: object = { reason: "recalled" }): Promise<Answer> {
    return this.#ask("POST", await this.#stopPath(sku), body)
  }

  async tryStop(sku: string, body: object): Promise<Answer> {
    return this.send("POST", await this.#stopPath(sku), body)
  }

  async lift(sku: string): Promise<Answer> {
    return this.#ask("DELETE", await this.#stopPath(sku), {})
  }

  async preview(text: string): Promise<PastePreview> {
    return (await this.#ask("POST", "/admin/stock-board/paste/preview", { text })).body as PastePreview
  }

  async #stopPath(sku: string): Promise<string> {
    return `/admin/stock-board/items/${(await this.row(sku)).item_id ?? ""}/stop`
  }

  async #ask(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<Answer> {
    const answer = await this.send(method, path, body)
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
    return answer
  }
}
