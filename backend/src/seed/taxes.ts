import {
  createTaxRateRulesWorkflow,
  createTaxRatesWorkflow,
  createTaxRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { madeOne } from "./made-one"

/** Per cent. Holds for every product without a rate of its own, and for delivery. */
const DEFAULT_GST = 18

/** India's tax region with GST at the default rate. @returns its id */
export async function ensureTaxRegion(container: MedusaContainer): Promise<string> {
  const [region] = await container.resolve(Modules.TAX).listTaxRegions({ country_code: "in" }, { take: 1 })
  if (region) return region.id
  const { result } = await createTaxRegionsWorkflow(container).run({
    input: [{ country_code: "in", provider_id: "tp_system", default_tax_rate: gst(DEFAULT_GST) }],
  })
  return madeOne(result, "the tax region of India").id
}

/**
 * Gives every product whose GST is not the default one the rate of its own.
 *
 * @param percentOf GST in per cent by product id
 */
export async function ensureProductRates(
  container: MedusaContainer,
  taxRegionId: string,
  percentOf: ReadonlyMap<string, number>,
): Promise<void> {
  const percents = [...new Set(percentOf.values())].filter((percent) => percent !== DEFAULT_GST)
  for (const percent of percents) {
    const rateId = await ensureRate(container, taxRegionId, percent)
    const rules = await container.resolve(Modules.TAX).listTaxRateRules({ tax_rate_id: rateId })
    const ruled = new Set(rules.map((rule) => rule.reference_id))
    const missing = [...percentOf].filter(([id, rate]) => rate === percent && !ruled.has(id))
    if (missing.length === 0) continue
    await createTaxRateRulesWorkflow(container).run({
      input: {
        rules: missing.map(([id]) => ({ tax_rate_id: rateId, reference: "product", reference_id: id })),
      },
    })
  }
}

async function ensureRate(container: MedusaContainer, taxRegionId: string, percent: number): Promise<string> {
  const [rate] = await container
    .resolve(Modules.TAX)
    .listTaxRates({ tax_region_id: taxRegionId, code: gst(percent).code }, { take: 1 })
  if (rate) return rate.id
  const { result } = await createTaxRatesWorkflow(container).run({
    input: [{ tax_region_id: taxRegionId, is_default: false, ...gst(percent) }],
  })
  return madeOne(result, `the rate GST ${percent}%`).id
}

const gst = (percent: number) => ({ name: `GST ${percent}%`, code: `GST${percent}`, rate: percent })
