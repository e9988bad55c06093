import { createHash } from "node:crypto"

/** SHA-256 of the keys that this package publishes for its sandbox: anybody can read them, so they protect nothing. */
const PUBLISHED: ReadonlySet<string> = new Set([
  "27c5d814124650e4492074376194f368eb8a86081708bda265e9fe8eb6d46c34",
  "4ea77d52ffb56196169c7f2c7d6e3a35b424323e5955d9c50f81f6f16d636964",
  "903ea64d321a4ad6e20e5dcbd8d4d54b8fb6271330262e39a799af70083b2754",
  "091378febaa6421331c5d191755d534c2f3244b9d5cdc294a891046f59d212b1",
])

/** Whether a key is one that the sandbox's demo merchants use. */
export const isDemoKey = (key: string): boolean =>
  PUBLISHED.has(createHash("sha256").update(key).digest("hex"))
