import { type Check, type Finding, isUnknown } from "./check"
import type { Clock } from "./clock"

/** Something to look at. The look may ask a database or another company. */
export interface Look {
  readonly id: string
  readonly group: string
  readonly title: string
  readonly look: () => Finding | Promise<Finding>
}

export interface LookingOptions {
  /** Milliseconds for each look; what takes longer is `unknown`, and is not waited for. */
  readonly limitMs: number
  readonly clock: Clock
}

/**
 * Looks at everything at once. Never throws: a look that fails or takes too long is `unknown`, and its error's text is
 * not shown, because a driver's message can carry an address and a user's name.
 */
export async function lookAtAll(looks: readonly Look[], options: LookingOptions): Promise<Check[]> {
  return Promise.all(
    looks.map(async ({ id, group, title, look }) => {
      const finding = await within(look, options.limitMs)
      return { id, group, title, ...finding, at: options.clock().toISOString() }
    }),
  )
}

async function within(look: Look["look"], limitMs: number): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Finding>((answer) => {
    timer = setTimeout(() => {
      answer(isUnknown(`There was no answer within ${limitMs / 1000} seconds.`))
    }, limitMs)
  })
  try {
    return await Promise.race([looking(look), late])
  } catch (error) {
    return isUnknown(`The look failed${codeOf(error)}.`)
  } finally {
    clearTimeout(timer)
  }
}

const looking = async (look: Look["look"]): Promise<Finding> => look()

function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined
  return typeof code === "string" && /^[\w-]{1,40}$/.test(code) ? ` (${code})` : ""
}
