import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import './ui/global.css'
import 'dayjs/locale/zh-cn'
import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { Router } from 'wouter'
import type { NewCode } from '../shared/staff/contract'
import { FirstStart } from './center/FirstStart'
import { useWords } from './i18n/useWords'
import { useQuery } from './ipc/useQuery'
import { PrintProvider } from './printing/usePrint'
import { FaultScreen } from './shell/FaultScreen'
import { useDeskLocation } from './shell/location'
import { OpeningScreen } from './shell/OpeningScreen'
import { PageGuard } from './shell/PageGuard'
import { Shell } from './shell/Shell'
import { ChangePin } from './staff/ChangePin'
import { LockScreen } from './staff/LockScreen'
import { NewCodeScreen } from './staff/NewCodeScreen'
import { SignIn } from './staff/SignIn'
import { theme, variables } from './ui/theme'

const nonce = (): string => document.documentElement.dataset.nonce ?? ''

export const App = () => {
  const { language } = useWords()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={nonce}
    >
      <DatesProvider settings={{ locale: language === 'en' ? 'en' : 'zh-cn', firstDayOfWeek: 1 }}>
        <Notifications position="top-right" limit={3} containerWidth={380} transitionDuration={100} />
        <PageGuard>
          <Gate />
        </PageGuard>
      </DatesProvider>
    </MantineProvider>
  )
}

/** First the records, then the person, then the desk. */
const Gate = () => {
  const { data, problem, reload } = useQuery('center.status', {})
  const [newCode, setNewCode] = useState<NewCode | null>(null)
  const opening = problem?.code === 'store.opening'
  const known = data !== undefined || (problem !== undefined && !opening)
  useEffect(() => {
    if (!known) return
    window.desk.usable()
    // A PC with Chinese letters of its own never needs them: nobody waits for them.
    void import('./ui/letters')
  }, [known])
  if (problem && opening && !data) return <OpeningScreen problem={problem} />
  if (problem && !data) return <FaultScreen problem={problem} onAgain={reload} />
  if (!data) return null
  if (!data.setUp) return <FirstStart onCode={setNewCode} />
  if (!data.staff) return <SignIn status={data} onCode={setNewCode} />
  if (data.locked) return <LockScreen status={data} />
  if (newCode)
    return (
      <PrintProvider>
        <NewCodeScreen status={data} made={newCode} onDone={() => setNewCode(null)} />
      </PrintProvider>
    )
  if (data.mustChangeSecret) return <ChangePin />
  return (
    <Router hook={useDeskLocation}>
      <PrintProvider>
        <Shell status={data} staff={data.staff} />
      </PrintProvider>
    </Router>
  )
}
