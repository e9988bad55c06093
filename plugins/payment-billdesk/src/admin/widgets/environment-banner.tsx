import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminConnection } from "../../contract/admin-connection"
import { EnvironmentBanner } from "../parts/environment-banner"
import { useLoaded } from "../use-loaded"

/** Above the orders: whether their money is real. */
const EnvironmentBannerWidget = () => {
  const { view } = useLoaded<AdminConnection>("/admin/billdesk")
  return view.state === "ready" ? <EnvironmentBanner environment={view.data.environment} /> : null
}

export const config = defineWidgetConfig({ zone: ["order.list.before", "order.details.before"] })

export default EnvironmentBannerWidget
