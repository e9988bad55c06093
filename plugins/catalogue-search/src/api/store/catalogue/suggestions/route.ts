import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type { CatalogueSuggestions } from "../../../../contract"
import { catalogueSearch } from "../../../../workflows/catalogue-search-module"
import { readSuggestionQuestion } from "../../../read-question"
import { refuse, type Refusal } from "../../../refuse"

/** What a shopper may mean who has typed `q` so far. 400 with `{code, message}` for what makes no sense. */
export async function GET(
  req: MedusaStoreRequest,
  res: MedusaResponse<CatalogueSuggestions | Refusal>,
): Promise<void> {
  const read = readSuggestionQuestion(req.originalUrl, req.publishable_key_context.sales_channel_ids)
  if (!read.ok) return refuse(res, read.message)
  res.json(await catalogueSearch(req.scope).readSuggestions(read.question))
}
