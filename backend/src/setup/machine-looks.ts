import { existsSync } from "node:fs"
import { statfs } from "node:fs/promises"
import { dirname } from "node:path"
import type { Look } from "medusa-integration-kit"
import type { Settings } from "../config/env"
import { judgeDisk, judgeNode } from "./judge-machine"

/** The machine that this process runs on. */
export function machineLooks({ dataDir }: Settings): Look[] {
  return [
    { id: "machine_node", group: "Machine", title: "Node.js", look: () => judgeNode(process.versions.node) },
    {
      id: "machine_disk",
      group: "Machine",
      title: "Free disk",
      look: async () => {
        const { bavail, bsize } = await statfs(existing(dataDir))
        return judgeDisk(bavail * bsize)
      },
    },
  ]
}

/** The folder is made with the first upload. */
const existing = (path: string): string => (existsSync(path) ? path : existing(dirname(path)))
