import type { FaultTarget } from "../control/fault-plan"
import type { Organisation } from "../organisation"
import type { SandboxReply } from "../sandbox-reply"
import type { CrmCall } from "./crm-call"
import { deleteRecords, listDeleted } from "./delete-records"
import { getRecord } from "./get-record"
import { insertRecords } from "./insert-records"
import { listRecords } from "./list-records"
import { addNotes, listNotes } from "./notes"
import { describeOrganisation, describeUsers } from "./organisation-facts"
import { queryText, runCoql } from "./run-coql"
import { searchRecords } from "./search-records"
import { describeFields, describeLayouts, describeModules, describeOneModule } from "./settings"
import { updateRecords } from "./update-records"
import { upsertRecords } from "./upsert-records"

type Operation = "READ" | "CREATE" | "UPDATE" | "DELETE"

export interface CrmRoute {
  readonly target: Exclude<FaultTarget, "token" | "*">
  readonly module?: string
  /** What the token must allow in the module. */
  readonly operations: readonly Operation[]
  /** Other scopes that the token must have. */
  readonly scopes: readonly string[]
  readonly answer: (org: Organisation, call: CrmCall) => SandboxReply
}

interface Road {
  /** Method, and path with `*` for a name or an id. */
  readonly pattern: string
  readonly route: (path: readonly string[], call: CrmCall) => CrmRoute
}

const settings = (group: string, answer: CrmRoute["answer"]): CrmRoute => ({
  target: group === "fields" ? "fields" : "metadata",
  operations: [],
  scopes: [`ZohoCRM.settings.${group}.READ`],
  answer,
})
const about = (
  module: string,
  target: CrmRoute["target"],
  how: { readonly operations: readonly Operation[]; readonly answer: CrmRoute["answer"] },
): CrmRoute => ({ target, module, scopes: [], ...how })

/** Every call that is answered, the particular before the general. */
const ROADS: readonly Road[] = [
  {
    pattern: "POST coql",
    route: (_path, { body }) => ({
      target: "coql",
      ...moduleOf(queryText(body)),
      operations: ["READ"],
      scopes: ["ZohoCRM.coql.READ"],
      answer: (org, call) => runCoql(org, call.body),
    }),
  },
  {
    pattern: "GET org",
    route: () => ({
      target: "metadata",
      operations: [],
      scopes: ["ZohoCRM.org.READ"],
      answer: () => describeOrganisation(),
    }),
  },
  {
    pattern: "GET users",
    route: () => ({
      target: "metadata",
      operations: [],
      scopes: ["ZohoCRM.users.READ"],
      answer: (_org, { query }) => describeUsers(query.get("type")),
    }),
  },
  { pattern: "GET settings/modules", route: () => settings("modules", (org) => describeModules(org)) },
  {
    pattern: "GET settings/modules/*",
    route: ([, , name = ""]) => settings("modules", (org) => describeOneModule(org, name)),
  },
  {
    pattern: "GET settings/fields",
    route: () => settings("fields", (org, { query }) => describeFields(org, query.get("module"))),
  },
  {
    pattern: "GET settings/layouts",
    route: () => settings("layouts", (org, { query }) => describeLayouts(org, query.get("module"))),
  },
  {
    pattern: "POST */upsert",
    route: ([module = ""]) =>
      about(module, "upsert", {
        operations: ["CREATE", "UPDATE"],
        answer: (org, { body }) => upsertRecords(org, module, body),
      }),
  },
  {
    pattern: "GET */search",
    route: ([module = ""]) => ({
      ...about(module, "search", {
        operations: ["READ"],
        answer: (org, { query }) => searchRecords(org, module, query),
      }),
      scopes: ["ZohoSearch.securesearch.READ"],
    }),
  },
  {
    pattern: "GET */deleted",
    route: ([module = ""]) =>
      about(module, "list", { operations: ["READ"], answer: (org) => listDeleted(org, module) }),
  },
  {
    pattern: "POST *",
    route: ([module = ""]) =>
      about(module, "insert", {
        operations: ["CREATE"],
        answer: (org, { body }) => insertRecords(org, module, body),
      }),
  },
  {
    pattern: "PUT *",
    route: ([module = ""]) =>
      about(module, "update", {
        operations: ["UPDATE"],
        answer: (org, call) => updateRecords(org, module, call),
      }),
  },
  {
    pattern: "DELETE *",
    route: ([module = ""]) =>
      about(module, "delete", {
        operations: ["DELETE"],
        answer: (org, { query }) =>
          deleteRecords(org, module, (query.get("ids") ?? "").split(",").filter(Boolean)),
      }),
  },
  {
    pattern: "GET *",
    route: ([module = ""]) =>
      about(module, "list", { operations: ["READ"], answer: (org, call) => listRecords(org, module, call) }),
  },
  {
    pattern: "GET */*",
    route: ([module = "", id = ""]) =>
      about(module, "get", {
        operations: ["READ"],
        answer: (org, { query }) => getRecord(org, { moduleName: module, id, fields: query.get("fields") }),
      }),
  },
  {
    pattern: "PUT */*",
    route: ([module = "", id = ""]) =>
      about(module, "update", {
        operations: ["UPDATE"],
        answer: (org, call) => updateRecords(org, module, { ...call, id }),
      }),
  },
  {
    pattern: "DELETE */*",
    route: ([module = "", id = ""]) =>
      about(module, "delete", { operations: ["DELETE"], answer: (org) => deleteRecords(org, module, [id]) }),
  },
  {
    pattern: "POST */*/Notes",
    route: ([module = "", id = ""]) => ({
      ...about("Notes", "notes", {
        operations: ["CREATE"],
        answer: (org, { body }) => addNotes(org, { moduleName: module, id }, body),
      }),
    }),
  },
  {
    pattern: "GET */*/Notes",
    route: ([module = "", id = ""]) =>
      about("Notes", "notes", {
        operations: ["READ"],
        answer: (org) => listNotes(org, { moduleName: module, id }),
      }),
  },
]

/** The call that a method and a path under `/crm/v8/` ask for; `wrong method` where another method would do. */
export function crmRoute(
  method: string,
  path: readonly string[],
  call: CrmCall,
): CrmRoute | "wrong method" | undefined {
  const fitting = ROADS.filter(({ pattern }) => fits(pattern.split(" ")[1] ?? "", path))
  const road = fitting.find(({ pattern }) => pattern.startsWith(`${method} `))
  if (road) return road.route(path, call)
  return fitting.length > 0 ? "wrong method" : undefined
}

function fits(pattern: string, path: readonly string[]): boolean {
  const parts = pattern.split("/")
  return parts.length === path.length && parts.every((part, index) => part === "*" || part === path[index])
}

/** Rights are those of the module that a query names. */
function moduleOf(query: string): { readonly module?: string } {
  const [, module] = /\bfrom\s+(\w+)/i.exec(query) ?? []
  return module === undefined ? {} : { module }
}
