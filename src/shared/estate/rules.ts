import { type Problem, problem } from '../problem'
import { countOf, LARGEST_PATTERN, type Pattern } from './pattern'

interface Areas {
  readonly areaCenti: number
  readonly innerAreaCenti: number | null
}

/** What lies inside the walls is never more than the gross floor area. Refuses `estate.innerTooLarge`. */
export const areasProblem = ({ areaCenti, innerAreaCenti }: Areas): Problem | undefined =>
  innerAreaCenti !== null && innerAreaCenti > areaCenti
    ? problem('estate.innerTooLarge', {}, 'innerAreaCenti')
    : undefined

/** Refuses `estate.patternEmpty`, `estate.patternTooLarge`, `estate.entranceTwice`. */
export const patternProblem = (pattern: Pattern): Problem | undefined => {
  const count = countOf(pattern)
  if (count === 0) return problem('estate.patternEmpty', {}, 'lastFloor')
  if (count > LARGEST_PATTERN) return problem('estate.patternTooLarge', { n: count, most: LARGEST_PATTERN })
  const twice = pattern.entrances.find((name, place) => pattern.entrances.indexOf(name) !== place)
  return twice === undefined ? undefined : problem('estate.entranceTwice', { name: twice }, 'entrances')
}
