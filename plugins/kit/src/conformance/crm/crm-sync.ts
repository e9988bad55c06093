import type { Suite } from "../law"
import type { CrmSubject } from "./crm-subject"
import { backFill } from "./laws/back-fill"
import { byHand } from "./laws/by-hand"
import { changes } from "./laws/changes"
import { contacts } from "./laws/contacts"
import { discretion } from "./laws/discretion"
import { exactlyOnce } from "./laws/exactly-once"
import { fidelity } from "./laws/fidelity"
import { outages } from "./laws/outages"
import { recording } from "./laws/recording"
import { refusals } from "./laws/refusals"

/** The laws that every plugin which records a store's paid orders in a CRM can be held to. */
export function crmSync(): Suite<CrmSubject> {
  return {
    name: "CRM sync",
    laws: [
      ...recording,
      ...fidelity,
      ...exactlyOnce,
      ...changes,
      ...outages,
      ...refusals,
      ...contacts,
      ...byHand,
      ...backFill,
      ...discretion,
    ],
  }
}
