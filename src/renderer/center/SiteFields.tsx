import { ActionIcon, Button, Input, SegmentedControl, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { SiteKind } from '../../shared/estate/schema'
import { useWords } from '../i18n/useWords'
import styles from './FirstStart.module.css'
import type { SetUpValues } from './setUpValues'

interface Props {
  readonly values: SetUpValues
  readonly onChange: (values: SetUpValues) => void
  readonly error: (field: string) => string | undefined
}

type Site = SetUpValues['sites'][number]

/** What the center looks after; buildings and units are imported or added afterwards. */
export const SiteFields = ({ values, onChange, error }: Props) => {
  const { t } = useWords()
  const { sites } = values
  const change = (place: number, site: Site): void =>
    onChange({ ...values, sites: sites.map((each, at) => (at === place ? site : each)) })
  const all = error('sites')
  const rows = useRef<HTMLDivElement>(null)
  const shown = useRef(sites.length)
  useEffect(() => {
    if (sites.length > shown.current)
      rows.current?.querySelector<HTMLInputElement>(':scope > div:last-child input[maxlength]')?.focus()
    shown.current = sites.length
  }, [sites.length])
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('center.setUp.sitesHint')}
      </Text>
      <div ref={rows} className={styles.sites}>
        {sites.map((site, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name while they are typed
          <div key={place} className={styles.site}>
            <TextInput
              {...(place === 0 ? { 'data-autofocus': true } : {})}
              aria-label={t('center.field.siteName', { n: place + 1 })}
              placeholder={t('center.field.siteName', { n: place + 1 })}
              maxLength={60}
              value={site.name}
              error={error(`sites.${place}.name`)}
              onChange={(event) => change(place, { ...site, name: event.currentTarget.value })}
            />
            <SegmentedControl
              aria-label={t('center.field.siteKind', { n: place + 1 })}
              value={site.kind}
              onChange={(kind) => change(place, { ...site, kind: SiteKind.parse(kind) })}
              data={SiteKind.options.map((value) => ({ value, label: t(`center.siteKind.${value}`) }))}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('center.setUp.removeSite', { n: place + 1 })}
              disabled={sites.length === 1}
              onClick={() => onChange({ ...values, sites: sites.filter((_, at) => at !== place) })}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </div>
        ))}
      </div>
      {all && <Input.Error role="alert">{all}</Input.Error>}
      <div>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconPlus size={16} />}
          disabled={sites.length >= 20}
          onClick={() => onChange({ ...values, sites: [...sites, { name: '', kind: 'residential' }] })}
        >
          {t('center.setUp.addSite')}
        </Button>
      </div>
    </>
  )
}
