/** What the plugin asks a Zoho user to allow: records, what modules and fields there are, the organisation, COQL. */
export const REQUIRED_SCOPES = [
  "ZohoCRM.modules.ALL",
  "ZohoCRM.settings.modules.READ",
  "ZohoCRM.settings.fields.READ",
  "ZohoCRM.settings.layouts.READ",
  "ZohoCRM.org.READ",
  "ZohoCRM.users.READ",
  "ZohoCRM.coql.READ",
] as const

/** The scopes of a token answer, which lists them with blanks or commas between. */
export function readScopes(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((scope) => scope !== "")
}

/** Required scopes that were not granted. A wider one (`ZohoCRM.settings.ALL`) covers those below it. */
export function missingScopes(granted: readonly string[]): readonly string[] {
  return REQUIRED_SCOPES.filter((scope) => !granted.some((other) => covers(other, scope)))
}

function covers(granted: string, required: string): boolean {
  const [wide, narrow] = [granted.toLowerCase(), required.toLowerCase()]
  return wide === narrow || (wide.endsWith(".all") && narrow.startsWith(wide.slice(0, -"all".length)))
}
