import { MedusaError } from "@medusajs/framework/utils"

/**
 * The one thing that a workflow was asked to make.
 *
 * @param what how the message names it
 * @throws {MedusaError} when the workflow answered with nothing
 */
export function madeOne<T>(result: readonly T[], what: string): T {
  const [made] = result
  if (made === undefined)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Medusa made nothing for ${what}.`)
  return made
}
