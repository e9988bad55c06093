import { readFileSync } from "node:fs"
import { z } from "zod"

const address = (fallback: string) =>
  z
    .url({ protocol: /^https?$/, error: "must be an http or https address" })
    .default(fallback)
    .transform((value) => value.replace(/\/+$/, ""))

const schema = z
  .object({
    BACKEND_URL: address("http://127.0.0.1:9000"),
    STOREFRONT_URL: address("http://127.0.0.1:8000"),
    PUBLISHABLE_KEY: z.string().min(1).optional(),
    PUBLISHABLE_KEY_FILE: z.string().min(1).optional(),
    REVALIDATE_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
    REVALIDATE_SECRET_FILE: z.string().min(1).optional(),
  })
  .refine((env) => env.PUBLISHABLE_KEY !== undefined || env.PUBLISHABLE_KEY_FILE !== undefined, {
    path: ["PUBLISHABLE_KEY"],
    error: "set it, or set PUBLISHABLE_KEY_FILE to a file that holds it",
  })

/** What the shop needs to know about where it runs. Addresses carry no trailing slash. */
export interface Settings {
  /** Where the server reaches Medusa. */
  readonly backendUrl: string
  /** Where shoppers reach this shop. */
  readonly storefrontUrl: string
  /** Signs calls to `/api/revalidate`; without it that route is off. */
  readonly revalidateSecret: string | undefined
  /** Read at each call: the key may be written after the shop has started. Undefined while its file is missing. */
  readonly publishableKey: () => string | undefined
}

/** The settings that an environment gives. Blank means unset. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)
    throw new Error(`The storefront cannot start with these settings:\n${faults.join("\n")}`)
  }
  const env = parsed.data
  return {
    backendUrl: env.BACKEND_URL,
    storefrontUrl: env.STOREFRONT_URL,
    revalidateSecret: env.REVALIDATE_SECRET ?? textOf(env.REVALIDATE_SECRET_FILE),
    publishableKey: () => env.PUBLISHABLE_KEY ?? textOf(env.PUBLISHABLE_KEY_FILE),
  }
}

function textOf(file: string | undefined): string | undefined {
  if (file === undefined) return undefined
  try {
    return readFileSync(/* turbopackIgnore: true */ file, "utf8").trim() || undefined
  } catch {
    return undefined
  }
}
