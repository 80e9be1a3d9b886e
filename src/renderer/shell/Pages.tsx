import { Suspense, useEffect } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { Page } from '../page'
import { arrivedAt } from '../ui/placeMemory'
import { PageGuard } from './PageGuard'
import { SettingsPage } from './SettingsPage'
import { UnknownPage } from './UnknownPage'

interface Props {
  /** Every page this person may see. */
  readonly pages: readonly Page[]
  readonly first: string
}

/** The page the address names; one that fails or does not exist says so and offers a way on. */
export const Pages = ({ pages, first }: Props) => {
  const [location] = useLocation()
  useEffect(() => arrivedAt(location), [location])
  const settings = pages.filter((page) => page.place === 'settings')
  return (
    <PageGuard key={location}>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/">
            <Redirect to={first} replace />
          </Route>
          {pages
            .filter((page) => page.place !== 'settings')
            .map((page) => (
              <Route key={page.path} path={page.path} component={page.component} />
            ))}
          {[{ path: '/settings' }, ...settings].map(({ path }) => (
            <Route key={path} path={path}>
              <SettingsPage pages={settings} />
            </Route>
          ))}
          <Route>
            <UnknownPage />
          </Route>
        </Switch>
      </Suspense>
    </PageGuard>
  )
}
