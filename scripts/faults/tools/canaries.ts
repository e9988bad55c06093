/**
 * A secret of each kind that can be recognised wherever it turns up. The letters after the common mark differ, so that
 * a find says which secret it was.
 */
export const CANARIES: Readonly<Record<string, string>> = {
  JWT_SECRET: "canary-jwt-7Qm2xLr9Vt4bKd8sWz3p6NfHc",
  COOKIE_SECRET: "canary-cookie-5Tg8yPn1Xc6vRj3kMb9wQzLd",
  DATA_KEY: "canary-data-2Hs7uFe4Zk9qBn6mYx1cGtVw3",
  REVALIDATE_SECRET: "canary-revalidate-9Wd3rKp8Lj5xTn2vCs",
  ADMIN_EMAIL: "merchant@faults.test",
  ADMIN_PASSWORD: "canary-admin-4Rb6nVz8",
  BILLDESK_MERCHANT_ID: "FAULTMERC",
  BILLDESK_CLIENT_ID: "faultmerc",
  BILLDESK_HMAC_KEY: "canaryHmac3Xk8Lp5Wn2Qv7Tz4Rb9Yd6",
  ZOHO_CLIENT_ID: "1000.FAULTSCLIENT0000000000000000000000",
  ZOHO_CLIENT_SECRET: "canaryzohosecret6Fk2Wp9Xb4Rt7Lm3Qd8Vs",
  ZOHO_REFRESH_TOKEN: "1000.ca4a2e7d10f3b6c85e9a4d2f7b1c6e30.ca4a2e5b8f1d7a3c6e0942b7d5f8a1c3",
}

/** Those of them that nobody may ever see. */
export const SECRETS: readonly string[] = Object.entries(CANARIES)
  .filter(([name]) => !/_(ID|EMAIL)$/.test(name))
  .map(([, value]) => value)
