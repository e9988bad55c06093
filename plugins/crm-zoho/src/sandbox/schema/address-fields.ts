import { text } from "./field"
import type { SandboxFields } from "./field"

/** Zoho's own address block; contacts say `Zip` where the others say `Code`. */
export function addressFields(block: string, code: "Code" | "Zip" = "Code"): SandboxFields {
  return {
    [`${block}_Street`]: text(`${block} Street`, 250),
    [`${block}_City`]: text(`${block} City`, 30),
    [`${block}_State`]: text(`${block} State`, 30),
    [`${block}_${code}`]: text(`${block} ${code}`, 30),
    [`${block}_Country`]: text(`${block} Country`, 30),
  }
}
