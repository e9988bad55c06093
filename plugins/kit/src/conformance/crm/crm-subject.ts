import { lawMaker, type Subject } from "../law-maker"
import type { CrmAbilities } from "./crm-abilities"

/** A plugin under test that records a store's paid orders in a CRM. */
export type CrmSubject = Subject<CrmAbilities>

/** Makes a law of CRM syncs. */
export const crmLaw = lawMaker<CrmAbilities>()
