import { toast } from "@medusajs/ui"
import { useEffect } from "react"
import { returnProblems } from "../labels"

/** Says what the way back from Zoho came to, once, and takes it out of the address. */
export function ReturnNote() {
  useEffect(() => {
    const query = new URLSearchParams(window.location.search)
    const problem = query.get("problem")
    const isConnected = query.get("connected") === "1"
    if (problem === null && !isConnected) return
    if (isConnected) toast.success("The shop is connected to Zoho CRM")
    if (problem !== null)
      toast.error("Not connected", {
        description: returnProblems[problem] ?? "Zoho did not connect the shop. The history below tells why.",
        duration: 15_000,
      })
    window.history.replaceState(window.history.state, "", window.location.pathname)
  }, [])
  return null
}
