/** Modules a page needs before it can show anything: what its entry reaches without a dynamic import. */
const reachedFrom = (entry, bundle) => {
  const reached = new Set()
  const open = [entry]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of bundle.getModuleInfo(id)?.importedIds ?? []) {
      if (reached.has(next)) continue
      reached.add(next)
      open.push(next)
    }
  }
  return reached
}

/**
 * Names of files for what pages need at once: each file is asked of main, which is busy while the program starts. What
 * only the first of `entries` needs comes in one file, what it shares with the others in another.
 */
export const firstPageGroups = (entries) => {
  let sets
  const needed = (id, bundle, byOthers) => {
    sets ??= entries.map((entry) => reachedFrom(entry, bundle))
    const [first, ...others] = sets
    return first.has(id) && others.some((other) => other.has(id)) === byOthers
  }
  // Groups take along what their modules need: what is shared is chosen first.
  return [
    ['shared', true],
    ['first', false],
  ].map(([name, byOthers], at) => ({
    name: (id, bundle) => (needed(id, bundle, byOthers) ? name : null),
    debugName: name,
    priority: 2 - at,
  }))
}
