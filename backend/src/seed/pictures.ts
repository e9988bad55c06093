import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import sharp from "sharp"
import type { CatalogueImage } from "./catalogue"

/** Pixels; twice the widest place that a product picture has in the shop. */
const WIDTH = 1200

/** Brings a product's pictures into web form and stores them through Medusa's File module. @returns address by catalogue file */
export async function uploadPictures(
  container: MedusaContainer,
  folder: string,
  images: readonly CatalogueImage[],
): Promise<ReadonlyMap<string, string>> {
  const files = await Promise.all(
    images.map(async ({ file }) => ({
      filename: file
        .replace(/^images\//, "")
        .replaceAll("/", "-")
        .replace(/\.[a-z]+$/, ".webp"),
      mimeType: "image/webp",
      content: (await webPicture(join(folder, file))).toString("base64"),
      access: "public" as const,
    })),
  )
  const { result } = await uploadFilesWorkflow(container).run({ input: { files } })
  return new Map(images.map((image, index) => [image.file, result[index]?.url ?? ""]))
}

/** At most {@link WIDTH} pixels wide, WebP at quality 80, without metadata. */
async function webPicture(path: string): Promise<Buffer> {
  return sharp(await readFile(path))
    .resize({ width: WIDTH, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
}
