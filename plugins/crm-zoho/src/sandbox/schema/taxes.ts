/** The taxes that this organisation has set up; a line may name no other. */
export const TAXES: readonly string[] = ["CGST", "SGST", "IGST"]
