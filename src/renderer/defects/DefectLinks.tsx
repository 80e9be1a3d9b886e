import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DefectFile } from '../../shared/defects/answers'
import { useWords } from '../i18n/useWords'
import { usePrint } from '../printing/usePrint'
import { Section } from '../ui/Section'
import { StateChip } from '../ui/StateChip'
import { ReceiveDialog } from './ReceiveDialog'

/** The sheet it was given out on, and the keys that were lent for it. */
export const DefectLinks = ({ file }: { readonly file: DefectFile }) => {
  const { t, day, instant } = useWords()
  const [, go] = useLocation()
  const print = usePrint()
  const [receiving, setReceiving] = useState(false)
  const { dispatch, loans } = file
  if (!dispatch && loans.length === 0) return null
  return (
    <Section title={t('defects.section.papers')}>
      <Stack gap={8}>
        {dispatch && (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">
              {dispatch.received
                ? t('defects.sheetSigned', {
                    no: dispatch.no,
                    name: dispatch.received.name,
                    day: day(dispatch.received.on),
                  })
                : t('defects.sheetUnsigned', { no: dispatch.no })}
            </Text>
            <Group gap={8} wrap="nowrap">
              {!dispatch.received && (
                <Button size="compact-sm" variant="light" onClick={() => setReceiving(true)}>
                  {t('defects.receive.open')}
                </Button>
              )}
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPrinter size={14} />}
                onClick={() => print({ kind: 'rectification', id: dispatch.id })}
              >
                {t('defects.print')}
              </Button>
            </Group>
          </Group>
        )}
        {loans.map((loan) => (
          <Group key={loan.id} justify="space-between" wrap="nowrap">
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => go(`/keys?view=register&key=${loan.keyId}`)}
            >
              {t('defects.keyLent', { code: loan.keyCode, name: loan.borrowerName, no: loan.no })}
            </Button>
            <StateChip
              tone={loan.returned ? 'ok' : 'warn'}
              label={
                loan.returned
                  ? t('defects.keyBack', { at: instant(loan.returned.at) })
                  : t('defects.keyOut', { at: instant(loan.dueAt) })
              }
            />
          </Group>
        ))}
      </Stack>
      <ReceiveDialog sheet={receiving ? dispatch : null} onClose={() => setReceiving(false)} />
    </Section>
  )
}
