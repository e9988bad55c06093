import type { LoaderOptions } from "@medusajs/framework/types"

import { readZohoOptions } from "../../domain"
import type { ZohoPluginSettings } from "../../domain"

/** The plugin's options as the module gets them: Medusa adds its database settings to every module's. */
export function readModuleOptions(options: unknown): ZohoPluginSettings {
  if (typeof options !== "object" || options === null || !("database" in options))
    return readZohoOptions(options)
  const { database: _medusas, ...own } = options
  return readZohoOptions(own)
}

/** Stops the boot with every fault of the options, before anything of the shop runs. */
export default function checkOptions({ options }: LoaderOptions): Promise<void> {
  readModuleOptions(options)
  return Promise.resolve()
}
