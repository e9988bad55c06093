import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { neutralEnvironment } from "../check/neutral-environment.ts"
import { childEnvironment } from "../process/child-environment.ts"
import type { Children } from "../process/children.ts"
import { waitForHttp } from "../process/wait-for.ts"
import { choosePort } from "../shop/ports.ts"

interface Needs {
  readonly root: string
  readonly dataDir: string
  readonly logs: string
  readonly children: Children
}

const filesOf = (root: string): Record<string, string> => ({
  "package.json": JSON.stringify({ name: "floor", private: true }),
  "next.config.mjs": `export default { cacheComponents: true, poweredByHeader: false, turbopack: { root: ${JSON.stringify(root)} }, outputFileTracingRoot: ${JSON.stringify(root)} }\n`,
  "app/layout.jsx": `export const metadata = { title: "Floor", description: "Nothing but the framework." }
export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }\n`,
  "app/page.jsx": `export default function Page() { return <main><h1>Floor</h1><p>Nothing but the framework.</p></main> }\n`,
})

/**
 * An empty page of the same Next and React, built and served alike: what the framework costs before a shop is in it.
 * @returns its address
 */
export async function openFloor({ root, dataDir, logs, children }: Needs): Promise<string> {
  const folder = join(dataDir, "floor")
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, "app"), { recursive: true })
  for (const [path, text] of Object.entries(filesOf(root))) writeFileSync(join(folder, path), text)
  mkdirSync(join(folder, "node_modules"))
  for (const name of ["react", "react-dom", "scheduler"]) {
    symlinkSync(join(root, "storefront/node_modules", name), join(folder, "node_modules", name))
  }
  symlinkSync(join(root, "node_modules/next"), join(folder, "node_modules/next"))
  const next = (step: string, args: string[]) => ({
    name: `floor: ${step}`,
    command: process.execPath,
    args: [join(root, "node_modules/next/dist/bin/next"), ...args],
    cwd: folder,
    env: childEnvironment({ ...neutralEnvironment(), NEXT_TELEMETRY_DISABLED: "1" }),
    log: join(logs, `bench-floor-${step}.log`),
  })
  await children.run(next("build", ["build"]))
  const port = await choosePort(8_480)
  const server = children.start(next("server", ["start", "--hostname", "127.0.0.1", "--port", String(port)]))
  const url = `http://127.0.0.1:${port}`
  await waitForHttp(server, url, 60_000)
  return url
}
