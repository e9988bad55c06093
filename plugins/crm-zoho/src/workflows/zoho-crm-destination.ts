import { defineDestination } from "medusa-plugin-outbox/destination"

import { ZOHO_DESTINATION } from "../contract"
import { deliverOrder } from "./deliver-order"
import { findMissing } from "./find-missing"
import { zohoModule } from "./zoho-module"

/** Where paid orders go. Medusa loads this file at boot. */
export const zohoCrmDestination = defineDestination({
  name: ZOHO_DESTINATION,
  title: "Zoho CRM",
  deliver: deliverOrder,
  findMissing,
  isOn: (container) => zohoModule(container).settings.environment !== "off",
  // Many orders at once fill few calls: each call carries up to ten.
  concurrency: 40,
  timeoutSeconds: 90,
  // Six tries fall into three minutes: everything is soon there although answers are lost one after the other.
  backoffSeconds: [15, 15, 30, 60, 60, 900, 7200, 21_600, 43_200],
})
