const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

/** Entities of an earlier suite must not leak into this one. */
MetadataStorage.clear()
