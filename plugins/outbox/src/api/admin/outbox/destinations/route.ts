import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { DestinationList } from "../../../../contract"
import { showDestinations } from "../../../show-destinations"

/** Every destination: whether it is paused, and how many deliveries are in each state. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const answer: DestinationList = { destinations: await showDestinations(req.scope) }
  res.status(200).json(answer)
}
