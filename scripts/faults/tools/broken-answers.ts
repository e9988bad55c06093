import type { Shop } from "../stage/shop.ts"

/** A way in which one call to the gateway goes wrong, at the gateway or on the wire. */
export interface BrokenAnswer {
  name: string
  /** True when the gateway has done what it was asked for all the same. */
  isDone: boolean
  arm: (shop: Shop, call: string) => Promise<void>
}

const http = (status: string, type: string, body: string): Buffer =>
  Buffer.from(
    `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\nconnection: close\r\n\r\n${body}`,
  )

const CONFLICT = JSON.stringify({
  status: 409,
  error_type: "duplicate_request_error",
  error_code: "TRDRE0001",
  message: "A transaction already exists for this merchant and order id",
})

const inTheGateway = (fault: string, isDone: boolean): BrokenAnswer => ({
  name: fault,
  isDone,
  arm: (shop, call) => shop.gateway.plan(call, fault, { times: 50 }),
})

const onTheWire = (name: string, bytes: Buffer): BrokenAnswer => ({
  name,
  isDone: false,
  arm: (shop) => shop.gatewayWire.set({ kind: "say", bytes }),
})

/** Eight of them, as the list of faults names them. */
export const BROKEN_ANSWERS: readonly BrokenAnswer[] = [
  { name: "timeout", isDone: false, arm: (shop) => shop.gatewayWire.set({ kind: "black_hole" }) },
  { name: "reset", isDone: false, arm: (shop) => shop.gatewayWire.set({ kind: "reset" }) },
  inTheGateway("500", false),
  inTheGateway("503-html", false),
  onTheWire("409 TRDRE0001", http("409 Conflict", "application/json", CONFLICT)),
  inTheGateway("garbage", true),
  inTheGateway("truncated", true),
  onTheWire("5 MB body", http("200 OK", "application/jose", "x".repeat(5 * 1024 * 1024))),
]
