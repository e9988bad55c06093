import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** Whoever can judge a part of the shop: a plugin's `doctor`. What it answers is parsed where it is used. */
export interface Doctor {
  readonly name: string
  readonly checks: (container: MedusaContainer) => Promise<unknown>
}

const text = z.string().min(1)
const options = z.object({
  doctors: z.array(
    z.object({
      name: text,
      checks: z.custom<Doctor["checks"]>((value) => typeof value === "function", "must be a function"),
    }),
  ),
  signOff: z.array(z.object({ what: text, how: text })),
})

/** The doctors that `medusa-config.ts` names, and the gateway's list for its sign-off. */
export class SetupModuleService {
  readonly doctors: readonly Doctor[]
  readonly signOff: readonly { readonly what: string; readonly how: string }[]

  /** @throws {MedusaError} when the options are malformed; the process does not start with them */
  constructor(_cradle: unknown, given: unknown) {
    const read = options.safeParse(given)
    if (!read.success)
      throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, `Setup: ${z.prettifyError(read.error)}`)
    this.doctors = read.data.doctors
    this.signOff = read.data.signOff
  }
}
