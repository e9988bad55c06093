import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { bodyMember } from "./body-member"
import { guardedOrder } from "./guarded-order"
import type { NamedThing } from "./guarded-order"
import {
  collectionStays,
  frozenWhileOpen,
  notWhileUnpaid,
  oneCollectionWhileUnpaid,
  onlyWhenPaid,
} from "./order-rules"
import type { OrderRule } from "./order-rules"
import { refuse } from "./refuse"

interface Guard {
  /** One route of core, or everything below a path that ends in `/**`. */
  readonly path: string
  readonly method?: "POST" | "DELETE"
  readonly thing: NamedThing
  /** Where the id stands: a parameter of the path (`:id`), else a member of the body. */
  readonly id: string
  readonly rule: OrderRule
}

const order = { thing: "order", id: ":id" } as const
const inBody = { thing: "order", id: "order_id" } as const
const collection = { thing: "payment_collection", id: ":id", rule: collectionStays } as const

/** Every route of core 2.21.2 that could hurt an order which is paid through BillDesk. `docs/doors.md` says why. */
const GUARDS: readonly Guard[] = [
  { path: "/admin/orders/:id/fulfillments", ...order, rule: onlyWhenPaid },
  { path: "/admin/orders/:id/fulfillments/:fulfillment_id/shipments", ...order, rule: onlyWhenPaid },
  { path: "/admin/orders/:id/fulfillments/:fulfillment_id/mark-as-delivered", ...order, rule: onlyWhenPaid },
  { path: "/admin/fulfillments", ...inBody, rule: onlyWhenPaid },
  { path: "/admin/fulfillments/:id/shipment", thing: "fulfillment", id: ":id", rule: onlyWhenPaid },
  { path: "/admin/orders/:id/complete", ...order, rule: onlyWhenPaid },
  { path: "/admin/orders/:id/archive", ...order, rule: notWhileUnpaid },
  { path: "/admin/orders/:id/transfer", ...order, rule: notWhileUnpaid },
  { path: "/admin/orders/:id/transfer/guest", ...order, rule: notWhileUnpaid },
  { path: "/admin/orders/:id/credit-lines", ...order, rule: frozenWhileOpen },
  {
    path: "/admin/orders/:id/payment-sessions/authorize",
    thing: "payment_session",
    id: "payment_session_id",
    rule: collectionStays,
  },

  { path: "/admin/payment-collections", ...inBody, rule: oneCollectionWhileUnpaid },
  { path: "/admin/payment-collections/:id", method: "DELETE", ...collection },
  { path: "/admin/payment-collections/:id/mark-as-paid", ...collection },
  { path: "/admin/payments/:id/capture", thing: "payment", id: ":id", rule: collectionStays },

  { path: "/admin/order-edits", ...inBody, rule: frozenWhileOpen },
  { path: "/admin/order-edits/:id/**", ...order, rule: frozenWhileOpen },
  { path: "/admin/draft-orders/:id/**", ...order, rule: frozenWhileOpen },
  { path: "/admin/returns", ...inBody, rule: frozenWhileOpen },
  { path: "/admin/returns/:id/**", thing: "return", id: ":id", rule: frozenWhileOpen },
  { path: "/admin/claims", ...inBody, rule: frozenWhileOpen },
  { path: "/admin/claims/:id/**", thing: "claim", id: ":id", rule: frozenWhileOpen },
  { path: "/admin/exchanges", ...inBody, rule: frozenWhileOpen },
  { path: "/admin/exchanges/:id/**", thing: "exchange", id: ":id", rule: frozenWhileOpen },

  { path: "/store/orders/:id/transfer/**", ...order, rule: notWhileUnpaid },
  { path: "/store/returns", ...inBody, rule: frozenWhileOpen },
]

/** The guards as middleware. A path with `/**` is watched with all that lies below it; reading is never refused. */
export const guardRoutes: MiddlewareRoute[] = GUARDS.map((guard) => {
  const middlewares = [guardOrder(guard)]
  return guard.path.endsWith("/**")
    ? { matcher: guard.path.slice(0, -3), middlewares }
    : { matcher: guard.path, methods: [guard.method ?? "POST"], middlewares }
})

function guardOrder({ path, thing, id, rule }: Guard) {
  const watchesWrites = path.endsWith("/**")
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    if (watchesWrites && !isWrite(req)) {
      next()
      return
    }
    const named = id.startsWith(":") ? req.params[id.slice(1)] : bodyMember(req.body, id)
    const found = await guardedOrder(req.scope, thing, named)
    const refusal = found && rule(found)
    if (refusal) refuse(res, refusal)
    else next()
  }
}

/** Taking back an edit, a return or a claim that was begun restores the order, so DELETE stays open. */
const isWrite = (req: MedusaRequest): boolean =>
  req.method !== "GET" && req.method !== "HEAD" && req.method !== "DELETE"
