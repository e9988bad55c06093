import { readFileSync } from "node:fs"
import { join } from "node:path"

const read = (path: string): string => readFileSync(join(__dirname, "..", path), "utf8")

/** Layout is Prettier's, and not the same in a README as in a file of its own. */
const bare = (text: string): string => text.replaceAll(/[\s,]/g, "")

/** Whether the README shows the example of this path, with the package's name for the relative import. */
export const readmeContains = (path: string): boolean =>
  bare(read("../../README.md")).includes(
    bare(read(path).replace('from "../.."', 'from "medusa-integration-kit/conformance"')),
  )
