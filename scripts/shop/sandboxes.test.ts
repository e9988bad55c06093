import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { root } from "../boot/bootstrap.mjs"
import { openDataDir } from "./data-dir.ts"
import { sandboxesOf } from "./sandboxes.ts"
import { readSettings } from "./settings.ts"

const folder = mkdtempSync(join(tmpdir(), "sandboxes-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the pretend BillDesk of a shop with these variables is told. */
function told(variables: Record<string, string>): unknown {
  const settings = readSettings(root, { ...variables, DATA_DIR: folder, ZOHO_ENVIRONMENT: "off" })
  const [sandbox] = sandboxesOf(root, settings, openDataDir(folder))
  return JSON.parse(readFileSync(sandbox?.args.at(-1) ?? "", "utf8"))
}

test("the pretend BillDesk knows the shop by the credentials that the shop will use", () => {
  expect(told({})).toMatchObject({
    merchants: [{ mode: "hmac", merchantId: "DEMOMERC", clientId: "demomerc" }],
    legacyMerchants: [],
  })
  const keyIds = { BILLDESK_SIGNING_KEY_ID: "sign00000001", BILLDESK_ENCRYPTION_KEY_ID: "encr00000001" }
  expect(told({ BILLDESK_MODE: "symmetric", ...keyIds })).toMatchObject({
    merchants: [{ mode: "symmetric", signingKeyId: "sign00000001", encryptionKeyId: "encr00000001" }],
  })
})

test("and by those of the older protocol where the shop speaks it", () => {
  expect(told({ BILLDESK_PROTOCOL: "legacy", BILLDESK_CHECKSUM_TYPE: "crc" })).toMatchObject({
    merchants: [],
    legacyMerchants: [{ merchantId: "DEMOMERC", securityId: "demomerc", checksum: "crc" }],
  })
})
