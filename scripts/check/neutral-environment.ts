import { environmentSchema } from "../../backend/src/config/fields.ts"
import { SECRET_NAMES } from "../../backend/src/config/secret-files.ts"

/**
 * Every setting of the shop set to nothing, which counts as unset and which a `.env` file cannot fill: what is
 * built or tested depends on the checkout, not on where it will run or on whose machine it lies.
 */
export function neutralEnvironment(): Record<string, string> {
  return Object.fromEntries(
    [...Object.keys(environmentSchema.shape), ...SECRET_NAMES.map((name) => `${name}_FILE`)].map((name) => [
      name,
      "",
    ]),
  )
}
