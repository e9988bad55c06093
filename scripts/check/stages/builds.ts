import { Fault } from "../../boot/fault.mjs"
import { withBuildLock } from "../../build/build-lock.ts"
import { buildStale } from "../../build/build-stale.ts"
import { readWorkspaces } from "../../build/workspaces.ts"
import type { Stage } from "../stage.ts"

export const builds: Stage = {
  name: "build",
  about: "every workspace builds",
  async run({ root, logs, children }) {
    const count = readWorkspaces(root).length
    try {
      await withBuildLock(root, () => buildStale({ root, logs, include: () => true }, children))
      return { passed: count, failed: 0, report: "" }
    } catch (error) {
      if (error instanceof Fault) return { passed: 0, failed: 1, report: error.message }
      throw error
    }
  },
}
