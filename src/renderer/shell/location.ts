import { useHashLocation } from 'wouter/use-hash-location'

type Hook = typeof useHashLocation

// Where the part after the question mark changes, going back is no change of hash to the browser.
window.addEventListener('popstate', () => window.dispatchEvent(new HashChangeEvent('hashchange')))

/** The address of the window; going to a page without a question mark leaves the old one's behind. */
const useLocation: Hook = (options) => {
  const [location, navigate] = useHashLocation(options)
  const go: typeof navigate = (to, how) => navigate(to.includes('?') ? to : `${to}?`, how)
  return [location, go]
}

/** How a link writes an address, which wouter keeps beside its hook. */
export const useDeskLocation: Hook = Object.assign(useLocation, { hrefs: (to: string) => `#${to}` })
