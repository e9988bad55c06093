/** False once every value below is your own. */
const DEMO: boolean = true

/**
 * Who runs the shop and what it promises: the one file to edit before opening. The content pages, the structured data for
 * search engines and the grievance notice all read it.
 *
 * EVERY VALUE BELOW IS A DEMO VALUE. Set `DEMO` to false once they are your own: until then the pages say that they are
 * placeholders.
 */
export const SHOP_FACTS = {
  demo: Boolean(DEMO),
  /** As registered; stands on invoices and legal pages. */
  legalName: "Lifestyle Demo Retail Private Limited",
  address: "Demo House, 1 Example Road, Chakan, Pune 410501, Maharashtra",
  cin: "U00000MH2024PTC000000",
  gstin: "27AAAAA0000A1Z5",
  /** Who may be asked about an order. */
  care: {
    email: "care@skoda-lifestyle.test",
    /** As people dial it. */
    phone: "1800 000 0000",
    hours: { en: "Monday to Saturday, 9:30 to 18:30 IST", hi: "सोमवार से शनिवार, सुबह 9:30 से शाम 6:30 (IST)" },
  },
  /** Consumer Protection (E-Commerce) Rules 2020, rule 4(4) and 4(5); also the contact for the DPDP Act 2023. */
  grievance: {
    name: { en: "Asha Kulkarni (demo)", hi: "आशा कुलकर्णी (डेमो)" },
    designation: { en: "Grievance Officer", hi: "शिकायत अधिकारी" },
    email: "grievance@skoda-lifestyle.test",
    phone: "+91 20 0000 0000",
    /** Hours within which a complaint is acknowledged; the rules allow 48. */
    acknowledgeHours: 48,
  },
  /** Rupees with GST, and working days. The prices that count are those of the delivery options in Medusa. */
  delivery: {
    standard: { price: 79, freeFrom: 999, days: "3–6" },
    express: { price: 199, days: "1–2" },
    dispatchHours: 24,
  },
  /** Days from delivery, and working days until a refund has been sent. */
  returns: { windowDays: 14, refundDays: 7 },
  /** Where a dispute is heard. */
  courts: { en: "Pune, Maharashtra", hi: "पुणे, महाराष्ट्र" },
  /** When the legal pages were last changed. */
  revised: { en: "22 November 2026", hi: "22 नवंबर 2026" },
} as const
