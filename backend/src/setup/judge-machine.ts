import { isBad, isFine, isWorthKnowing, type Finding } from "medusa-integration-kit"

const GIGABYTE = 1024 ** 3

/** @param freeBytes on the disk of the data folder */
export function judgeDisk(freeBytes: number): Finding {
  const words = `${(freeBytes / GIGABYTE).toFixed(1)} GB free where uploads lie.`
  if (freeBytes < 0.5 * GIGABYTE) return isBad(words, "Free some space: uploads and logs will fail.")
  return freeBytes < 2 * GIGABYTE ? isWorthKnowing(words, "Free some space soon.") : isFine(words)
}

/** @param version `process.versions.node` */
export function judgeNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const isTaken = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  return isTaken
    ? isFine(`Node.js ${version}.`)
    : isBad(`Node.js ${version}.`, "Medusa needs Node.js 20.19 or later, or 22.12 or later.")
}
