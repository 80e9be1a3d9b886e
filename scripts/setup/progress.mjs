/** Says what takes time, and nothing else: a step shorter than a second leaves no line. */
export async function step(label, work) {
  const started = performance.now()
  const timer = setTimeout(() => process.stdout.write(`${label} …\n`), 1000)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    const seconds = Math.round((performance.now() - started) / 1000)
    if (seconds >= 1) process.stdout.write(`${label}: ${seconds} s\n`)
  }
}

/** A set-up problem a person can mend: printed as it is, without a stack. */
export class SetupProblem extends Error {}
