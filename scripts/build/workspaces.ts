import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Fault } from "../boot/fault.mjs"

export interface Workspace {
  /** Its package name, e.g. `medusa-payment-billdesk`. */
  name: string
  /** Its folder from the root, e.g. `plugins/payment-billdesk`. */
  folder: string
  /** Packages of this checkout that it is built upon, by name. */
  upon: string[]
  /** A file that only a whole build leaves, from the root. */
  product: string
}

/** What each kind of workspace leaves when it is built. */
function productOf(folder: string): string {
  if (folder === "plugins/kit") return `${folder}/dist/index.js`
  if (folder === "backend") return "backend/.medusa/server/public/admin/index.html"
  if (folder === "storefront") return "storefront/.next/BUILD_ID"
  return `${folder}/.medusa/server`
}

/** Every workspace of the checkout, read from the package files. */
export function readWorkspaces(root: string): Workspace[] {
  const plugins = readdirSync(join(root, "plugins")).map((name) => `plugins/${name}`)
  const folders = [...plugins, "backend", "storefront"].filter((folder) =>
    existsSync(join(root, folder, "package.json")),
  )
  const manifests = folders.map((folder) => ({
    folder,
    manifest: readManifest(join(root, folder, "package.json")),
  }))
  const names = new Set(manifests.map(({ manifest }) => manifest.name))
  return manifests.map(({ folder, manifest }) => ({
    name: manifest.name,
    folder,
    upon: Object.keys({
      ...manifest.devDependencies,
      ...manifest.peerDependencies,
      ...manifest.dependencies,
    }).filter((name) => names.has(name)),
    product: productOf(folder),
  }))
}

interface Manifest {
  name: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

function readManifest(path: string): Manifest {
  const value: unknown = JSON.parse(readFileSync(path, "utf8"))
  if (typeof value === "object" && value !== null && "name" in value && typeof value.name === "string") {
    return value as Manifest
  }
  throw new Fault(`${path} has no name.`)
}
