import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { asleepTestFaults } from "../../house/asleep-tests.ts"
import { composeFaults } from "../../house/compose-file.ts"
import { fileNameFaults } from "../../house/file-names.ts"
import { lockFileFaults } from "../../house/lock-file.ts"
import { moduleNameFaults } from "../../house/module-names.ts"
import { sourceFiles } from "../../house/source-files.ts"
import type { Stage } from "../stage.ts"

export const house: Stage = {
  name: "house",
  about: "file names, lock file, compose file, no test asleep, no plugin that takes a name of Node's",
  async run({ root }) {
    const read = (path: string) => readFileSync(join(root, path), "utf8")
    const files = sourceFiles(root)
    const checks = [
      fileNameFaults(files),
      lockFileFaults(read("package-lock.json")),
      composeFaults(read("docker-compose.yml"), (path) => existsSync(join(root, path))),
      asleepTestFaults(files, read),
      moduleNameFaults(files, read),
    ]
    return {
      passed: checks.filter((faults) => faults.length === 0).length,
      failed: checks.filter((faults) => faults.length > 0).length,
      report: checks.flat().join("\n"),
    }
  },
}
