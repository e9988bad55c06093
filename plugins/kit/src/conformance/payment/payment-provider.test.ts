import { paymentProvider } from ".."
import { holdToPlants } from "../planted/hold-to-plants"
import { FLAWS } from "./planted/flaws"
import { tinySubject } from "./planted/tiny-subject"

holdToPlants({ suite: paymentProvider(), flaws: FLAWS, subject: tinySubject })
