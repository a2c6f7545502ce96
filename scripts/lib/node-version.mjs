/** The oldest Node that every pinned tool still runs on; package.json "engines" says the same. */
const OLDEST = [20, 19];

/** A sentence for a person when `version` ("20.19.0") is too old, otherwise undefined. */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const enough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  if (enough) return undefined;
  return `Nitka needs Node ${OLDEST.join(".")} or newer; this is Node ${version}. See https://nodejs.org/.`;
}
