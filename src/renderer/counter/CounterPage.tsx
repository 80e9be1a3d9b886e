import { Kbd, Stack, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { Page } from '../ui/Page'

const EXAMPLES = ['room', 'name', 'phone', 'plate', 'tag', 'receipt'] as const

/** Whose door is it? Everything else starts from the unit card. */
export const CounterPage = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  return (
    <Page title={t('counter.title')}>
      <Stack gap={16} maw={560} mx="auto" mt={48} w="100%">
        <UnitPicker
          label={t('counter.whose')}
          value={null}
          autoFocus
          onChange={(unitId) => unitId && go(`/counter/${unitId}`)}
        />
        <Text size="sm" c="dimmed">
          {t('counter.boxHint')} <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">K</Kbd>
        </Text>
        <ul>
          {EXAMPLES.map((example) => (
            <li key={example}>
              <Text size="sm">{t(`counter.example.${example}`)}</Text>
            </li>
          ))}
        </ul>
      </Stack>
    </Page>
  )
}
