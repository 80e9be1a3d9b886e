/** A set-up problem a person can mend: printed as it is, without a stack. */
export class SetupProblem extends Error {}

let stream = process.stdout
let openLine

/** Where progress is written; scripts whose output is read by programs send it to stderr. */
export const reportTo = (other) => {
  stream = other
}

export const say = (text) => {
  if (openLine) stream.write('\n')
  openLine = undefined
  stream.write(`${text}\n`)
}

/** Says what takes time and nothing else: a step shorter than a second leaves no line. */
export const step = async (label, work) => {
  const started = performance.now()
  const timer = setTimeout(() => {
    stream.write(`${label} …`)
    openLine = label
  }, 1000)
  let failed = true
  try {
    const result = await work()
    failed = false
    return result
  } finally {
    clearTimeout(timer)
    const seconds = Math.round((performance.now() - started) / 1000)
    const ending = `${seconds} s${failed ? ', failed' : ''}`
    // Something else may have been said meanwhile: then the line is written whole once more.
    if (openLine === label) stream.write(` ${ending}\n`)
    else if (seconds > 1) stream.write(`${label} … ${ending}\n`)
    openLine = undefined
  }
}
