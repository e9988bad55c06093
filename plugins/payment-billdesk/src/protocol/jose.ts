/**
 * `jose` is published as an ES module only, and Medusa builds plugins to CommonJS. A dynamic import is the one form
 * that both the type checker and every supported Node release accept from there. The module system keeps it after
 * the first call.
 */
export const loadJose = () => import("jose")
