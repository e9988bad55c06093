import { MedusaError } from "@medusajs/framework/utils"

/** Lists every fault of a provider's options; the process does not start with them. */
export const optionsError = (provider: string, faults: readonly string[]): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `medusa-plugin-commerce-events/providers/${provider} cannot start. Mend these options:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`,
  )
