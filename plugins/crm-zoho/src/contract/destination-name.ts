/** What the outbox knows deliveries to Zoho CRM by. */
export const ZOHO_DESTINATION = "zoho-crm"
