/** Plenty of it, and nobody else's in these scenarios. */
export const BOTTLE = "LS-INSBOT-EME"
/** Its stock is set by the scenario that sells it out. */
export const TOTE = "LS-CANTOT-OFF"
export const MUG = "LS-CERMUG-EME"
