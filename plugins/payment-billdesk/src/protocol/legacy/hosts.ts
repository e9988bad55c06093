import { isBillDeskHost, isLoopbackUrl, type BillDeskEnvironment } from "../hosts"

/** Where a browser is sent to pay, and where the server asks. Without a slash at the end. */
export interface LegacyBases {
  readonly browser: string
  readonly server: string
}

/** BillDesk uses one host for its UAT and two for production. A sandbox has no fixed address. */
export const legacyBases: Readonly<Record<BillDeskEnvironment, LegacyBases | undefined>> = {
  sandbox: undefined,
  uat: { browser: "https://uat.billdesk.com", server: "https://uat.billdesk.com" },
  production: { browser: "https://pgi.billdesk.com", server: "https://www.billdesk.com" },
}

/** The paths of the generation, the same on every host. */
export const LEGACY_PATHS = {
  pay: "/pgidsk/PGIMerchantPayment",
  query: "/pgidsk/PGIQueryController",
  refund: "/pgidsk/PGIRefundController",
} as const

const UAT_HOST = /^(?:uat\d*|pguat)\./

/**
 * What is wrong with a base URL in an environment, each as one sentence without the URL.
 *
 * @param baseUrl the configured one, for browser and server alike; undefined means those of {@link legacyBases}
 */
export function legacyBaseUrlFaults(baseUrl: string | undefined, environment: BillDeskEnvironment): string[] {
  if (baseUrl === undefined) {
    return legacyBases[environment] ? [] : ["A sandbox has no address of its own: give its base URL."]
  }
  if (!URL.canParse(baseUrl)) return ["The base URL is not a URL."]
  const url = new URL(baseUrl)
  if (url.search !== "" || url.hash !== "") return ["The base URL has no query string and no fragment."]
  if (isLoopbackUrl(url)) {
    return environment === "production" ? ["Production does not run against this machine."] : []
  }
  if (environment === "sandbox") {
    return url.protocol === "https:" ? [] : ["The base URL is https unless it is on loopback."]
  }
  if (!isBillDeskHost(url)) return ["The base URL is an https address of billdesk.com or billdesk.io."]
  return UAT_HOST.test(url.hostname) === (environment === "uat")
    ? []
    : [`The host of the base URL does not belong to ${environment}.`]
}
