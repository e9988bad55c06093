/**
 * Zoho's data centres. An organisation lives in exactly one; its client, its tokens and its records are unknown in
 * every other, and a call to the wrong one is answered like a bad token.
 * UK, UAE and Singapore hosts are documented less firmly than the others (docs/api-notes.md).
 */
export const DATA_CENTRES = {
  com: { accounts: "accounts.zoho.com", apiDomain: "zohoapis.com", crm: "zoho.com", location: "us" },
  eu: { accounts: "accounts.zoho.eu", apiDomain: "zohoapis.eu", crm: "zoho.eu", location: "eu" },
  in: { accounts: "accounts.zoho.in", apiDomain: "zohoapis.in", crm: "zoho.in", location: "in" },
  "com.au": {
    accounts: "accounts.zoho.com.au",
    apiDomain: "zohoapis.com.au",
    crm: "zoho.com.au",
    location: "au",
  },
  jp: { accounts: "accounts.zoho.jp", apiDomain: "zohoapis.jp", crm: "zoho.jp", location: "jp" },
  "com.cn": {
    accounts: "accounts.zoho.com.cn",
    apiDomain: "zohoapis.com.cn",
    crm: "zoho.com.cn",
    location: "cn",
  },
  ca: { accounts: "accounts.zohocloud.ca", apiDomain: "zohoapis.ca", crm: "zohocloud.ca", location: "ca" },
  sa: { accounts: "accounts.zoho.sa", apiDomain: "zohoapis.sa", crm: "zoho.sa", location: "sa" },
  uk: { accounts: "accounts.zoho.uk", apiDomain: "zohoapis.uk", crm: "zoho.uk", location: "uk" },
  ae: { accounts: "accounts.zoho.ae", apiDomain: "zohoapis.ae", crm: "zoho.ae", location: "ae" },
  sg: { accounts: "accounts.zoho.sg", apiDomain: "zohoapis.sg", crm: "zoho.sg", location: "sg" },
} as const satisfies Record<string, { accounts: string; apiDomain: string; crm: string; location: string }>

export type DataCentre = keyof typeof DATA_CENTRES

/** `production` is the live organisation; `sandbox` is Zoho's copy of it or a pretend Zoho. */
export type ZohoEnvironment = "sandbox" | "production"

export function isDataCentre(text: string): text is DataCentre {
  return Object.hasOwn(DATA_CENTRES, text)
}

const HOST_LABELS = {
  production: ["www"],
  sandbox: ["sandbox", "developer"],
} as const satisfies Record<ZohoEnvironment, readonly string[]>

/**
 * Whether an `api_domain` from a token answer may be sent the access token: only https, only Zoho's hosts of this data
 * centre, and only those of this environment (a sandbox token in a production set-up is a mistake worth hearing about).
 */
export function isAllowedApiDomain(
  apiDomain: string,
  dataCentre: DataCentre,
  environment: ZohoEnvironment,
): boolean {
  const domain = DATA_CENTRES[dataCentre].apiDomain
  return HOST_LABELS[environment].some(
    (label) => apiDomain.replace(/\/$/, "") === `https://${label}.${domain}`,
  )
}

/** The data centre whose accounts server this is; undefined for every other address, be it ever so alike. */
export function dataCentreOfAccounts(accountsServer: string): DataCentre | undefined {
  const bare = accountsServer.replace(/\/$/, "")
  return Object.keys(DATA_CENTRES)
    .filter((name) => isDataCentre(name))
    .find((name) => bare === `https://${DATA_CENTRES[name].accounts}`)
}
