/** A plugin speaks of its options; whoever runs this shop sets variables. By the name of the doctor. */
const VARIABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  BillDesk: { environment: "BILLDESK_ENVIRONMENT", returnUrl: "BACKEND_URL" },
  "Zoho CRM": { environment: "ZOHO_ENVIRONMENT" },
  Mail: { smtpUrl: "SMTP_URL", from: "MAIL_FROM" },
}

/** `the option smtpUrl` → `SMTP_URL`; options without a variable of this shop stay as they are. */
export const nameVariables = (doctor: string, fix: string): string =>
  fix.replaceAll(/\bthe option (\w+)/g, (said, option: string) => VARIABLES[doctor]?.[option] ?? said)
