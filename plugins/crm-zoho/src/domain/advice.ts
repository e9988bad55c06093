/** What Zoho complained about, without any value. */
export interface Complaint {
  readonly code: string
  readonly message: string
  readonly field?: string | undefined
  readonly maximumLength?: number | undefined
  readonly expectedKind?: string | undefined
  readonly recordId?: string | undefined
}

type Sentence = (complaint: Complaint) => string

const RECONNECT = "Connect the shop again on the page Zoho."

const aboutField: Sentence = ({ field, maximumLength, expectedKind, message }) => {
  const name = field === undefined ? "A field" : `Zoho's field ${field}`
  if (maximumLength !== undefined)
    return `${name} takes at most ${maximumLength} characters: make it longer in Zoho, or map something shorter to it.`
  if (expectedKind === "picklist" || /picklist|supported/i.test(message))
    return `${name} does not have this value in its pick list: add the value in Zoho, or translate it in the mapping.`
  if (expectedKind !== undefined)
    return `${name} wants a value of the kind ${expectedKind}: map something else to it, or change the field in Zoho.`
  return field === undefined
    ? "Zoho does not accept something in this record."
    : `Zoho does not accept the value of ${field}: check the field and its layout in Zoho, and the mapping.`
}

const missing: Sentence = ({ field }) =>
  `Zoho wants ${field === undefined ? "a field" : `the field ${field}`} that the mapping does not fill: map it, give it a constant, or make it optional in Zoho's layout.`

const duplicate: Sentence = ({ field, recordId }) =>
  `Another record in Zoho${recordId === undefined ? "" : ` (${recordId})`} has this value in ${field === undefined ? "a field" : `the field ${field}`} that allows no duplicates: change that record, or let the field allow duplicates.`

/** One sentence for each code that a person can do something about: what to do, not what went wrong. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  INVALID_TOKEN: () =>
    "Zoho refuses even a fresh access token. That is what a wrong data centre or a wrong environment looks like: check both on the page Zoho.",
  AUTHENTICATION_FAILURE: () => RECONNECT,
  OAUTH_SCOPE_MISMATCH: () => `The connection lacks a permission (scope). ${RECONNECT}`,
  NO_PERMISSION: () =>
    "The Zoho user of the connection may not do this: give its profile the right to read and write the module in Zoho.",
  AUTHORIZATION_FAILED: () =>
    "The Zoho user of the connection may not do this: give its profile the right to read and write the module in Zoho.",
  INACTIVE_USER: () =>
    "The Zoho user of the connection is deactivated: activate it, or connect with another user.",
  LICENSE_LIMIT_EXCEEDED: () => "Zoho's licence allows no more: free some storage or change the edition.",
  INVALID_HOST: () => "Zoho does not answer at this host: check the data centre of the connection.",
  INVALID_MODULE: () =>
    "Zoho has no such module, or its user may not see it: check the module in the mapping, and the edition and the profile in Zoho.",
  FEATURE_NOT_ENABLED: () =>
    "This edition of Zoho CRM does not have what the mapping uses: choose another module.",
  FEATURE_NOT_SUPPORTED: () =>
    "This edition of Zoho CRM does not have what the mapping uses: choose another module.",
  MAPPING_MISMATCH: () => "Pipeline and stage do not belong together in Zoho: correct them in the mapping.",
  INVALID_DATA: aboutField,
  PATTERN_NOT_MATCHED: aboutField,
  MANDATORY_NOT_FOUND: missing,
  EXPECTED_FIELD_MISSING: missing,
  DEPENDENT_FIELD_MISSING: missing,
  DEPENDENT_MISMATCH: aboutField,
  NOT_ALLOWED: ({ field }) =>
    `Zoho lets nobody write ${field === undefined ? "this field" : `the field ${field}`}: take it out of the mapping.`,
  CANNOT_PROCESS: aboutField,
  DUPLICATE_DATA: duplicate,
  RECORD_LOCKED: () => "The record is locked in Zoho: it is tried again later; unlock it to be quicker.",
  NOT_APPROVED: () => "The record waits for an approval in Zoho: it is tried again later.",
  RECORD_IN_BLUEPRINT: ({ field }) =>
    `A blueprint in Zoho governs ${field === undefined ? "a field" : `the field ${field}`}: take it out of the mapping, or out of the blueprint.`,
  LIMIT_EXCEEDED: () => "The record has more rows or values than Zoho takes.",
  MULTIPLE_OR_MULTI_ERRORS: () => "Zoho does not accept several things in this record at once.",
  invalid_code: () => `The connection was withdrawn in Zoho. ${RECONNECT}`,
  access_denied: () => `Zoho was told to refuse this shop. ${RECONNECT}`,
  invalid_client: () =>
    "Zoho does not know the client id in this data centre: check the data centre and the client id.",
  invalid_client_secret: () => "The client secret is wrong: copy it again from Zoho's API console.",
  api_domain_missing: () => `Zoho's answer names no API host. ${RECONNECT}`,
  api_domain_not_allowed: () =>
    "The connection belongs to another data centre or environment of Zoho: check both on the page Zoho.",
  token_throttle: () => "Too many access tokens were asked for lately; Zoho gives new ones in a few minutes.",
  TOO_MANY_REQUESTS: () => "Zoho asks for fewer calls; deliveries go on by themselves.",
}

/** What to do about a complaint, in one sentence; Zoho's own words where there is nothing better. */
export function advice(complaint: Complaint): string {
  if (Object.hasOwn(SENTENCES, complaint.code)) return SENTENCES[complaint.code]?.(complaint) ?? ""
  return complaint.message === "" ? `Zoho answered ${complaint.code}.` : complaint.message
}
