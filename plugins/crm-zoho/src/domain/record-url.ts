import { DATA_CENTRES } from "../protocol"
import type { DataCentre } from "../protocol"
import type { ZohoSettings } from "./options"

/** Where a merchant opens a record: in the data centre that the shop is connected to, unless the options say where. */
export function recordUrl(
  { recordUrl: template, environment }: Pick<ZohoSettings, "recordUrl" | "environment">,
  {
    dataCentre,
    module,
    id,
  }: { readonly dataCentre: DataCentre; readonly module: string; readonly id: string },
): string {
  const host = `${environment === "sandbox" ? "crmsandbox" : "crm"}.${DATA_CENTRES[dataCentre].crm}`
  return (template ?? `https://${host}/crm/EntityInfo.do?module={module}&id={id}`)
    .replaceAll("{module}", encodeURIComponent(module))
    .replaceAll("{id}", encodeURIComponent(id))
}
