import { Secret } from "medusa-integration-kit"
import { z } from "zod"
import {
  apiBaseUrls,
  credentialFaults,
  isBillDeskHost,
  legacyBases,
  legacyBaseUrlFaults,
  legacyCredentialFaults,
} from "../protocol"
import type {
  BillDeskCredentials,
  BillDeskEnvironment,
  LegacyBases,
  LegacyChecksum,
  LegacyCredentials,
} from "../protocol"
import { formFaults, isOnLoopback } from "./option-faults"

/** What BillDesk issues for its JOSE API. */
export interface JoseOptions {
  protocol?: "jose"
  mode: "hmac" | "symmetric"
  clientId: string
  /** hmac mode: the one secret key. */
  hmacKey?: string
  /** symmetric mode: key id, encryption password (exactly 32 bytes) and signing password. */
  keyId?: string
  encryptionKey?: string
  signingKey?: string
  /** For the rare account with two key ids: each replaces `keyId` for its purpose. */
  signingKeyId?: string
  encryptionKeyId?: string
  /** Replaces the environment's own host. https, unless it is on loopback. */
  apiBaseUrl?: string
  /** `DIRECT` unless BillDesk told you otherwise. */
  itemCode?: string
}

/** What BillDesk issued for its older pipe messages. */
export interface LegacyOptions {
  protocol: "legacy"
  /** Mostly the merchant id in lower case. */
  securityId: string
  checksumKey: string
  /** Default `hmac`; `crc` for the oldest accounts. */
  checksumType?: LegacyChecksum
  /** Replaces the environment's own hosts, for browsers and for the server alike. */
  legacyBaseUrl?: string
}

/** The protocol that was chosen, with all that it needs. */
export type GatewaySettings =
  | {
      readonly protocol: "jose"
      readonly credentials: BillDeskCredentials
      readonly apiBaseUrl: string
      readonly itemCode: string
    }
  | { readonly protocol: "legacy"; readonly credentials: LegacyCredentials; readonly bases: LegacyBases }

type GatewayVerdict =
  { readonly ok: true; readonly gateway: GatewaySettings } | { readonly ok: false; readonly faults: string[] }

const choice = z.object({ protocol: z.enum(["jose", "legacy"]).default("jose") })

const joseSchema = z.object({
  mode: z.enum(["hmac", "symmetric"]),
  merchantId: z.string().min(1),
  clientId: z.string().min(1),
  hmacKey: z.string().optional(),
  keyId: z.string().optional(),
  encryptionKey: z.string().optional(),
  signingKey: z.string().optional(),
  signingKeyId: z.string().min(1).optional(),
  encryptionKeyId: z.string().min(1).optional(),
  apiBaseUrl: z.url().optional(),
  itemCode: z.string().min(1).default("DIRECT"),
})

const legacySchema = z.object({
  merchantId: z.string().min(1),
  securityId: z.string().min(1),
  checksumKey: z.string().min(1),
  checksumType: z.enum(["hmac", "crc"]).default("hmac"),
  legacyBaseUrl: z.url().optional(),
})

/** Options that only one protocol reads. */
const OWN_OPTIONS = {
  jose: Object.keys(joseSchema.shape).filter((name) => !Object.hasOwn(legacySchema.shape, name)),
  legacy: Object.keys(legacySchema.shape).filter((name) => !Object.hasOwn(joseSchema.shape, name)),
} as const

/**
 * Checks what belongs to the gateway: which protocol, its credentials and its hosts.
 *
 * @param environment undefined when that option is faulty itself: the hosts cannot be judged then
 */
export function readGateway(raw: unknown, environment: BillDeskEnvironment | undefined): GatewayVerdict {
  const chosen = choice.safeParse(raw)
  if (!chosen.success) return { ok: false, faults: formFaults(chosen.error) }
  const { protocol } = chosen.data
  const read = protocol === "jose" ? readJose(raw, environment) : readLegacy(raw, environment)
  const useless = uselessOptions(raw, protocol)
  if (read.ok && useless.length === 0) return read
  return { ok: false, faults: [...(read.ok ? [] : read.faults), ...useless] }
}

/** Somebody who gives a key of the other protocol has chosen the wrong one, or left an old secret lying about. */
function uselessOptions(raw: unknown, protocol: "jose" | "legacy"): string[] {
  const given = new Map(Object.entries(raw ?? {}))
  return OWN_OPTIONS[protocol === "jose" ? "legacy" : "jose"]
    .filter((name) => given.get(name) !== undefined)
    .map((name) => `${name}: has no effect with the protocol ${protocol}.`)
}

function readJose(raw: unknown, environment: BillDeskEnvironment | undefined): GatewayVerdict {
  const parsed = joseSchema.safeParse(raw)
  if (!parsed.success) return { ok: false, faults: formFaults(parsed.error) }
  const options = parsed.data
  const credentials = joseCredentials(options)
  const apiBaseUrl = options.apiBaseUrl ?? (environment && apiBaseUrls[environment])
  const faults = [
    ...(credentials.faults ?? []),
    ...(environment === undefined ? [] : joseHostFaults(environment, apiBaseUrl)),
  ]
  if (faults.length > 0 || credentials.value === undefined || apiBaseUrl === undefined)
    return { ok: false, faults }
  const { itemCode } = options
  const base = withoutSlash(apiBaseUrl)
  return {
    ok: true,
    gateway: { protocol: "jose", credentials: credentials.value, apiBaseUrl: base, itemCode },
  }
}

function joseCredentials(options: z.infer<typeof joseSchema>): {
  value?: BillDeskCredentials
  faults?: string[]
} {
  const { mode, merchantId, clientId } = options
  const needed =
    mode === "hmac" ? (["hmacKey"] as const) : (["keyId", "encryptionKey", "signingKey"] as const)
  const missing = needed.filter((name) => !options[name])
  if (missing.length > 0) return { faults: missing.map((name) => `${name}: is needed in ${mode} mode.`) }
  const value: BillDeskCredentials =
    mode === "hmac"
      ? { mode, merchantId, clientId, hmacKey: new Secret(options.hmacKey ?? "") }
      : {
          mode,
          merchantId,
          clientId,
          keyId: options.keyId ?? "",
          ...(options.signingKeyId === undefined ? {} : { signingKeyId: options.signingKeyId }),
          ...(options.encryptionKeyId === undefined ? {} : { encryptionKeyId: options.encryptionKeyId }),
          encryptionKey: new Secret(options.encryptionKey ?? ""),
          signingKey: new Secret(options.signingKey ?? ""),
        }
  const faults = credentialFaults(value)
  return faults.length > 0 ? { faults } : { value }
}

function joseHostFaults(environment: BillDeskEnvironment, apiBaseUrl: string | undefined): string[] {
  if (apiBaseUrl === undefined)
    return ["apiBaseUrl: is needed for the sandbox, which has no address of its own."]
  const url = new URL(apiBaseUrl)
  if (isOnLoopback(url)) {
    return environment === "production" ? ["apiBaseUrl: production does not run against this machine."] : []
  }
  if (url.protocol !== "https:") return ["apiBaseUrl: must be https unless it is on loopback."]
  if (environment === "sandbox") return []
  if (!isBillDeskHost(apiBaseUrl)) return ["apiBaseUrl: must be a host of billdesk.com or billdesk.io."]
  return looksLikeUat(url) === (environment === "uat")
    ? []
    : [`apiBaseUrl: the host ${url.hostname} does not belong to the environment ${environment}.`]
}

const looksLikeUat = (url: URL): boolean => /(^|\.)(uat\d*|pguat)\./.test(`${url.hostname}.`)

function readLegacy(raw: unknown, environment: BillDeskEnvironment | undefined): GatewayVerdict {
  const parsed = legacySchema.safeParse(raw)
  if (!parsed.success) return { ok: false, faults: formFaults(parsed.error) }
  const { merchantId, securityId, checksumKey, checksumType, legacyBaseUrl } = parsed.data
  const credentials = {
    merchantId,
    securityId,
    checksumKey: new Secret(checksumKey),
    checksum: checksumType,
  }
  const hosts = environment === undefined ? [] : legacyBaseUrlFaults(legacyBaseUrl, environment)
  const faults = [
    ...legacyCredentialFaults(credentials),
    ...hosts.map((sentence) => `legacyBaseUrl: ${sentence}`),
  ]
  const base = legacyBaseUrl === undefined ? undefined : withoutSlash(legacyBaseUrl)
  const bases = base === undefined ? environment && legacyBases[environment] : { browser: base, server: base }
  return faults.length > 0 || bases === undefined
    ? { ok: false, faults }
    : { ok: true, gateway: { protocol: "legacy", credentials, bases } }
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, "")
