import "server-only"
import { cookies } from "next/headers"
import { z } from "zod"
import { settings } from "@/config/settings"

/** Carries the answer to a checkout that was posted without JavaScript over to the page that shows it. */
const COOKIE = "checkout_answer"
const TWO_MINUTES_S = 120
const LONGEST_VALUE = 160
const PATH = "/"

const shape = z.object({
  /** The step that it answers. */
  step: z.enum(["contact", "delivery", "payment"]),
  kind: z.enum(["fields", "changed", "total", "refused", "outage"]),
  message: z.string().max(600),
  values: z.record(z.string(), z.string()),
})

export type CheckoutAnswer = z.infer<typeof shape>

/** For server actions. The values are the shopper's own and stay in the shopper's own browser, out of reach of scripts. */
export async function keepCheckoutAnswer(answer: CheckoutAnswer): Promise<void> {
  const values = Object.fromEntries(
    Object.entries(answer.values).map(([name, value]) => [name, value.slice(0, LONGEST_VALUE)]),
  )
  const secure = settings().storefrontUrl.startsWith("https:")
  const options = {
    path: PATH,
    sameSite: "lax",
    httpOnly: true,
    maxAge: TWO_MINUTES_S,
    secure,
  } as const
  ;(await cookies()).set(COOKIE, JSON.stringify({ ...answer, values }), options)
}

export async function readCheckoutAnswer(): Promise<CheckoutAnswer | undefined> {
  const kept = (await cookies()).get(COOKIE)?.value
  if (kept === undefined) return undefined
  try {
    return shape.safeParse(JSON.parse(kept)).data
  } catch {
    return undefined
  }
}

/** For server actions, once the answer has had its effect. */
export async function dropCheckoutAnswer(): Promise<void> {
  ;(await cookies()).delete({ name: COOKIE, path: PATH })
}
