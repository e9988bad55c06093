const { mkdtempSync } = require("node:fs")
const { tmpdir } = require("node:os")
const { join } = require("node:path")
const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

MetadataStorage.clear()

// A folder of its own for what the shop writes; the gate hands settings over empty. A suite that needs others sets them
// before Medusa loads.
process.env.DATA_DIR ||= mkdtempSync(join(tmpdir(), "backend-integration-"))

// A link of Medusa's asks for this flag while it is loaded, which in the runner is before the configuration is read.
process.env.MEDUSA_FF_TRANSLATION ||= "true"
