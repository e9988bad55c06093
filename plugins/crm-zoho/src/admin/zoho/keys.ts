/** What each query is known by, so that one act can renew what it changed. */
export const keys = {
  all: ["zoho"],
  connection: ["zoho", "connection"],
  acts: ["zoho", "acts"],
  mapping: ["zoho", "mapping"],
  versions: ["zoho", "versions"],
  modules: ["zoho", "modules"],
  metadata: (module: string) => ["zoho", "metadata", module],
  check: (mapping: object) => ["zoho", "check", mapping],
  destinations: ["zoho", "destinations"],
  backfills: ["zoho", "backfills"],
} as const
