/** What a shell gives to any program, and how this machine reaches its npm registry. Nothing of the shop's settings. */
const KEPT =
  /^(?:PATH|HOME|USER|SHELL|TMPDIR|TZ|LANG|LC_.*|(?:https?|no|all)_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_\w+|npm_config_(?:registry|cache|userconfig|cafile))$/i

/** The environment of somebody who has never seen this checkout. */
export function strangersEnvironment(
  ours: NodeJS.ProcessEnv,
  set: Readonly<Record<string, string>>,
): NodeJS.ProcessEnv {
  return { ...Object.fromEntries(Object.entries(ours).filter(([name]) => KEPT.test(name))), ...set }
}
