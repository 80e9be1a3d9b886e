import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { CenterStatus } from '../../shared/center/contract'
import type { StaffSummary } from '../../shared/staff/schema'
import { AlarmBar } from '../alarms/AlarmBar'
import { changeLanguage } from '../i18n/setup'
import { useWords } from '../i18n/useWords'
import { call } from '../ipc/call'
import { navigation } from '../navigation'
import { ChangePinDialog } from '../staff/ChangePinDialog'
import { ConfirmPin } from '../staff/ConfirmPin'
import { TourReminder } from '../tours/TourReminder'
import { PANEL_PLACE, usePanelOpen } from '../ui/overlays'
import { forgetPlaces } from '../ui/placeMemory'
import { KeysHelp } from './KeysHelp'
import { Pages } from './Pages'
import { Rail } from './Rail'
import styles from './Shell.module.css'
import { StatusLine } from './StatusLine'
import { TopBar } from './TopBar'
import { useKeys } from './useKeys'

interface Props {
  readonly status: CenterStatus
  readonly staff: StaffSummary
}

/** Rail, bar, page and status line around whatever the person is doing. */
export const Shell = ({ status, staff }: Props) => {
  const { t, language } = useWords()
  const [location, go] = useLocation()
  const search = useRef<HTMLInputElement>(null)
  const [help, setHelp] = useState(false)
  const [changingPin, setChangingPin] = useState(false)
  const beside = usePanelOpen()
  const mine = useMemo(() => navigation.filter((page) => page.roles.includes(staff.role)), [staff.role])
  const tabs = mine.filter((page) => page.place === 'tab')
  const here = mine.find((page) => location === page.path || location.startsWith(`${page.path}/`))
  useEffect(() => forgetPlaces, [])
  useKeys({
    tabs: tabs.map((page) => page.path),
    go,
    onSearch: () => {
      search.current?.focus()
      search.current?.select()
    },
    onLock: () => void call('staff.lock', {}),
    onLanguage: () => void changeLanguage(language === 'en' ? 'zh-CN' : 'en'),
    onHelp: () => setHelp(true),
  })
  return (
    <div className={styles.shell}>
      <Rail
        centerName={status.centerName}
        tabs={tabs}
        settings={mine.some((page) => page.place === 'settings')}
      />
      <div className={styles.main}>
        <TopBar
          staff={staff}
          search={search}
          onHelp={() => setHelp(true)}
          onChangePin={() => setChangingPin(true)}
        />
        <AlarmBar staff={staff} />
        <TourReminder />
        <div className={styles.work}>
          <div className={styles.page}>
            <Pages pages={mine} first={tabs[0]?.path ?? '/settings'} />
          </div>
          <div id={PANEL_PLACE} className={styles.panels} hidden={!beside} />
        </div>
        <StatusLine status={status} />
      </div>
      <KeysHelp
        opened={help}
        onClose={() => setHelp(false)}
        page={here ? (t(here.titleKey as never) as string) : ''}
      />
      <ConfirmPin status={status} staff={staff} />
      <ChangePinDialog opened={changingPin} onClose={() => setChangingPin(false)} />
    </div>
  )
}
