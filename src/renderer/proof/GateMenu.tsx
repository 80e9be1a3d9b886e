import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { MenuButton } from '../ui/MenuButton'
import { notifyDone } from '../ui/notify'

/** What a gate is given to check papers with: a sheet to compare, or a page that needs no network. */
export const GateMenu = () => {
  const { t } = useWords()
  const center = useQuery('center.facts', {})
  const save = useCommand('proof.savePage')
  const print = usePrint()
  const keep = async (): Promise<void> => {
    const reply = await save.run({})
    if (reply?.ok && reply.value) notifyDone(t('proof.key.saved', { path: reply.value }))
  }
  return (
    <MenuButton
      label={t('proof.key.gate')}
      items={[
        {
          label: t('proof.key.printSheet'),
          onClick: () => center.data && print({ kind: 'guardSheet', id: center.data.id }),
        },
        { label: t('proof.key.savePage'), onClick: () => void keep() },
      ]}
    />
  )
}
