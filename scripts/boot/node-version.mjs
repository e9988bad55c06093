import { Fault } from "./fault.mjs"

/**
 * What Medusa 2.21 and the storefront run on.
 * @param {string} version e.g. `20.19.2` @returns {boolean} */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  if (major === 20) return minor >= 19
  // Medusa's engines: ^20.19.0 || >=22.12.0
  return major > 22 || (major === 22 && minor >= 12)
}

/** @param {string} version */
export function refuseOldNode(version) {
  if (isNodeNewEnough(version)) return
  throw new Fault(
    `Node.js ${version} cannot run the shop: install Node.js 20.19 or later (of the 22 line, 22.12 or later) and start again.`,
  )
}
