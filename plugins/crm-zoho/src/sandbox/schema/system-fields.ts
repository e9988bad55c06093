import { computed } from "./field"
import type { SandboxFields } from "./field"

/** What every record of every module has. */
export const SYSTEM_FIELDS: SandboxFields = {
  Owner: { kind: "ownerlookup", label: "Owner" },
  Created_By: computed({ kind: "ownerlookup", label: "Created By" }),
  Modified_By: computed({ kind: "ownerlookup", label: "Modified By" }),
  Created_Time: computed({ kind: "datetime", label: "Created Time" }),
  Modified_Time: computed({ kind: "datetime", label: "Modified Time" }),
}
