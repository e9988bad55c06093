import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { CatalogueListing } from "../../../contract"
import { catalogueSearch } from "../../../workflows/catalogue-search-module"
import { readListingQuestion } from "../../read-question"
import { refuse, type Refusal } from "../../refuse"

/** One page of what the key's sales channels sell, with facets. 400 with `{code, message}` for what makes no sense. */
export async function GET(
  req: MedusaStoreRequest,
  res: MedusaResponse<CatalogueListing | Refusal>,
): Promise<void> {
  const read = readListingQuestion(req.originalUrl, req.publishable_key_context.sales_channel_ids)
  if (!read.ok) return refuse(res, read.message)
  res.json(await catalogueSearch(req.scope).readListing(read.question))
}
