import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BookOpen } from "@medusajs/icons"
import type { ChainState } from "../../../contract"
import { ChainCard } from "../../log/chain-card"
import { EntryDrawer } from "../../log/entry-drawer"
import { LogTable } from "../../log/log-table"
import { useView } from "../../log/use-view"
import { useLoaded } from "../../use-loaded"

/** Who changed what: the log, its filters, and its seal. */
const AuditLogPage = () => {
  const [view, onView] = useView()
  const chain = useLoaded<ChainState>("/admin/audit-log/state")
  const state = chain.view.state === "ready" ? chain.view.data : undefined
  return (
    <div className="flex flex-col gap-y-3">
      <ChainCard view={chain.view} reload={chain.reload} />
      <LogTable view={view} state={state} onView={onView} />
      {view.opened !== "" && (
        <EntryDrawer
          key={view.opened}
          id={view.opened}
          timeZone={state?.time_zone ?? "UTC"}
          onClose={() => {
            onView({ opened: "" })
          }}
          onFollow={(filter) => {
            onView({ filter, before: "", opened: "" })
          }}
        />
      )}
    </div>
  )
}

export const config = defineRouteConfig({ label: "Audit log", icon: BookOpen })

export default AuditLogPage
