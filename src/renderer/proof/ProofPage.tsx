import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ProofState } from '../../shared/proof/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Facts } from '../ui/Facts'
import { notifyDone } from '../ui/notify'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { StateChip } from '../ui/StateChip'
import { GateMenu } from './GateMenu'

const TONES = { ready: 'ok', locked: 'bad', none: 'warn' } as const

/** The key the center signs its papers with, and what a gate needs to check them. */
export const ProofPage = () => {
  const { t } = useWords()
  const state = useQuery('proof.state', {})
  const renew = useCommand('proof.renewKey')
  const [asking, setAsking] = useState(false)
  const make = async (): Promise<void> => {
    const reply = await renew.run({})
    if (!reply?.ok) return
    setAsking(false)
    notifyDone(t('proof.key.renewed'))
  }
  return (
    <Page
      title={t('proof.key.section')}
      actions={
        <>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('proof.key.renew')}
          </Button>
          <GateMenu />
        </>
      }
    >
      <ProblemNotice problem={state.problem} />
      {state.data && <Keys state={state.data} />}
      <ConfirmDialog
        opened={asking}
        title={t('proof.key.renewTitle')}
        message={t('proof.key.renewText')}
        confirmLabel={t('proof.key.renew')}
        busy={renew.busy}
        problem={renew.problem}
        onConfirm={make}
        onClose={() => setAsking(false)}
      />
    </Page>
  )
}

const Keys = ({ state }: { readonly state: ProofState }) => {
  const { t, instant } = useWords()
  const [current, ...earlier] = state.keys
  const facts = (key: ProofState['keys'][number]) => [
    { label: t('proof.key.fingerprint'), value: key.fingerprint },
    { label: t('proof.key.madeAt'), value: instant(key.madeAt, 'full') },
    { label: t('proof.key.madeBy'), value: key.madeByName },
  ]
  return (
    <Stack gap={24}>
      <Text size="sm">{t('proof.key.hint')}</Text>
      <div>
        <StateChip tone={TONES[state.state]} label={t(`proof.key.state.${state.state}`)} />
      </div>
      {current && <Facts items={facts(current)} />}
      {earlier.length > 0 && (
        <Section title={t('proof.key.before')}>
          {earlier.map((key) => (
            <Facts
              key={key.fingerprint}
              items={[
                ...facts(key),
                {
                  label: t('proof.key.retiredAt'),
                  value: key.retiredAt ? instant(key.retiredAt, 'full') : '',
                },
              ]}
            />
          ))}
        </Section>
      )}
    </Stack>
  )
}
