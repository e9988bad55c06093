import "server-only"
import { cookies } from "next/headers"
import { z } from "zod"
import { settings } from "@/config/settings"

/** Carries the answer to a form that was posted without JavaScript over to the page that shows it. */
const COOKIE = "form_answer"
const TWO_MINUTES_S = 120
const LONGEST_VALUE = 160

const shape = z.object({
  form: z.string(),
  kind: z.enum(["refused", "outage", "done"]),
  /** Names a sentence; empty when only fields are at fault. */
  code: z.string(),
  /** Fills the places of the sentence. */
  details: z.record(z.string(), z.string()),
  /** Field → name of a sentence. */
  errors: z.record(z.string(), z.string()),
  /** What was typed, never a password. */
  values: z.record(z.string(), z.string()),
})

/** What came of a form, before it is put into words. */
export type FormAnswer = z.infer<typeof shape>

/** For server actions. It stays in the shopper's own browser, out of reach of scripts. */
export async function keepFormAnswer(answer: FormAnswer): Promise<void> {
  const values = Object.fromEntries(
    Object.entries(answer.values).map(([name, value]) => [name, value.slice(0, LONGEST_VALUE)]),
  )
  const secure = settings().storefrontUrl.startsWith("https:")
  const options = { path: "/", sameSite: "lax", httpOnly: true, maxAge: TWO_MINUTES_S, secure } as const
  const text = Buffer.from(JSON.stringify({ ...answer, values })).toString("base64url")
  ;(await cookies()).set(COOKIE, text, options)
}

/** The kept answer of this form; undefined when there is none or it is another form's. */
export async function readFormAnswer(form: string): Promise<FormAnswer | undefined> {
  const kept = (await cookies()).get(COOKIE)?.value
  if (kept === undefined) return undefined
  try {
    const answer = shape.safeParse(JSON.parse(Buffer.from(kept, "base64url").toString())).data
    return answer?.form === form ? answer : undefined
  } catch {
    return undefined
  }
}

/** For server actions, once the answer has had its effect. */
export async function dropFormAnswer(): Promise<void> {
  const jar = await cookies()
  // Changing a cookie makes the whole page anew.
  if (jar.has(COOKIE)) jar.delete(COOKIE)
}
