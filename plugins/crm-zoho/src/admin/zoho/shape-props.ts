import type { FieldView, Mapping, ModuleView } from "../../contract"

/** What the parts of the mapping's form are given. */
export interface ShapeProps {
  readonly draft: Mapping
  readonly onChange: (draft: Mapping) => void
  readonly modules: readonly ModuleView[]
  readonly fields: readonly FieldView[]
}
