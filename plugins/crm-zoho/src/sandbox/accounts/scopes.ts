const OPERATIONS = "ALL|READ|CREATE|UPDATE|WRITE|DELETE"

/** Every scope that the accounts server gives out (`Service.group.NAME.OPERATION`). */
const KNOWN_SCOPES = [
  `ZohoCRM\\.modules\\.(${OPERATIONS})`,
  `ZohoCRM\\.modules\\.(salesorders|contacts|accounts|deals|products|invoices|notes|attachments|custom)\\.(${OPERATIONS})`,
  `ZohoCRM\\.settings\\.(${OPERATIONS})`,
  `ZohoCRM\\.settings\\.(modules|fields|layouts|related_lists|custom_views|currencies)\\.(${OPERATIONS})`,
  `ZohoCRM\\.(org|users|notifications)\\.(${OPERATIONS})`,
  "ZohoCRM\\.coql\\.READ",
  "ZohoSearch\\.securesearch\\.READ",
  "ZohoCRM\\.composite_requests\\.CUSTOM",
  "ZohoCRM\\.mass_convert\\.Sales_Orders\\.CREATE",
  "ZohoCRM\\.bulk\\.(ALL|READ|CREATE)",
  "ZohoFiles\\.files\\.ALL",
].map((pattern) => new RegExp(`^${pattern}$`))

/** What the demo's own refresh token may do: everything that the sandbox answers. */
export const ALL_SCOPES = [
  "ZohoCRM.modules.ALL",
  "ZohoCRM.settings.ALL",
  "ZohoCRM.org.ALL",
  "ZohoCRM.users.READ",
  "ZohoCRM.coql.READ",
  "ZohoSearch.securesearch.READ",
]

/** The scopes of a request, comma-separated; undefined when one of them does not exist. */
export function readScopes(list: string): readonly string[] | undefined {
  const scopes = list.split(/[,\s]+/).filter(Boolean)
  const areKnown = scopes.every((scope) => KNOWN_SCOPES.some((pattern) => pattern.test(scope)))
  return scopes.length > 0 && areKnown ? scopes : undefined
}

/** Whether one of the scopes allows what `needed` names: itself, a wider group, or a wider operation. */
export function allows(granted: readonly string[], needed: string): boolean {
  const parts = needed.split(".")
  const operation = parts.at(-1) ?? ""
  const operations = [
    operation,
    "ALL",
    ...(operation === "CREATE" || operation === "UPDATE" ? ["WRITE"] : []),
  ]
  const groups = [parts.slice(0, -1)]
  if (parts.length === 4) groups.push(parts.slice(0, 2))
  return groups.some((group) => operations.some((one) => granted.includes([...group, one].join("."))))
}
