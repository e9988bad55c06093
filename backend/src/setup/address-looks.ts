import { httpCall, type HttpAnswer, isWorthKnowing, type Look } from "medusa-integration-kit"
import type { Settings } from "../config/env"
import { askCertificate } from "./ask-certificate"
import { isReal } from "./is-open"
import { judgeAnswerOfShop } from "./judge-answer-of-shop"
import { judgeCertificate } from "./judge-certificate"

const LIMIT_MS = 4500
const MAX_ANSWER_BYTES = 64 * 1024
const WEBHOOK = "/webhooks/payments/billdesk"

const get = (url: string): Promise<HttpAnswer> =>
  httpCall({ method: "GET", url, timeoutMs: LIMIT_MS, maxAnswerBytes: MAX_ANSWER_BYTES })

/** The public addresses, asked from here: they lead to this shop, over a certificate that holds. */
export function addressLooks(settings: Settings): Look[] {
  const { storefrontUrl, backendUrl } = settings
  const parts = [
    {
      id: "storefront",
      title: "Storefront, public address",
      url: `${storefrontUrl}/api/health`,
      variable: "STOREFRONT_URL",
      isOurs: ({ status }: { status: number }) => status === 200,
    },
    {
      id: "backend",
      title: "Backend and admin, public address",
      url: `${backendUrl}/health`,
      variable: "BACKEND_URL",
      isOurs: ({ status }: { status: number }) => status === 200,
    },
    {
      id: "webhook",
      title: "Webhook address is reached",
      url: `${backendUrl}${WEBHOOK}`,
      variable: "BACKEND_URL",
      // Only POST is served there, and a POST would be stored. What refuses a GET by these words is our own server.
      isOurs: ({ status, body }: { status: number; body: string }) =>
        status === 404 && body.includes(`Cannot GET ${WEBHOOK}`),
    },
  ]
  const asked = parts.map(({ id, title, ...part }) => ({
    id: `address_${id}`,
    group: "Addresses",
    title,
    look: async () => judgeAnswerOfShop({ ...part, answer: await get(part.url) }, isReal(settings)),
  }))
  return [...asked, ...certificateLooks(settings)]
}

const certificateLooks = ({ storefrontUrl, backendUrl }: Settings): Look[] =>
  [...new Set([storefrontUrl, backendUrl])].map((url, index) => ({
    id: `address_certificate_${index + 1}`,
    group: "Addresses",
    title: `Certificate of ${new URL(url).host}`,
    look: async () =>
      url.startsWith("https:")
        ? judgeCertificate(await askCertificate(url, LIMIT_MS), new Date())
        : isWorthKnowing(
            "Plain http on this machine: no certificate is needed.",
            "Public addresses are https.",
          ),
  }))
