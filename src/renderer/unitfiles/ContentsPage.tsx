import { Button, Checkbox, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconListCheck, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { FileContent } from '../../shared/unitfiles/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { Page } from '../ui/Page'
import { StateChip } from '../ui/StateChip'

/** What a unit's file should hold: the center's own list (domain.md §2.3). */
export const ContentsPage = () => {
  const { t } = useWords()
  const { data, problem, loading } = useQuery('unitfiles.contents', {})
  const [changing, setChanging] = useState<FileContent | 'new' | null>(null)
  const columns: readonly Column<FileContent>[] = [
    { id: 'name', header: t('unitfiles.field.content'), width: 260, fixed: true, cell: (row) => row.name },
    { id: 'nameEn', header: t('unitfiles.field.nameEn'), width: 260, cell: (row) => row.nameEn },
    {
      id: 'required',
      header: t('unitfiles.field.required'),
      width: 140,
      cell: (row) => t(row.required ? 'unitfiles.content.required' : 'unitfiles.content.optional'),
    },
    {
      id: 'state',
      header: t('unitfiles.field.state'),
      width: 140,
      cell: (row) => (
        <StateChip
          tone={row.retired ? 'quiet' : 'ok'}
          label={t(row.retired ? 'unitfiles.content.retired' : 'unitfiles.content.inUse')}
        />
      ),
    },
  ]
  return (
    <Page
      title={t('unitfiles.contentsTitle')}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setChanging('new')}>
          {t('unitfiles.setContent.open')}
        </Button>
      }
    >
      <DataTable
        label={t('unitfiles.contentsTitle')}
        columns={columns}
        rows={data ?? []}
        rowId={(row) => row.code}
        onOpen={setChanging}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState
            icon={IconListCheck}
            title={t('unitfiles.contentsTitle')}
            hint={t('unitfiles.emptyHint')}
          />
        }
      />
      {changing && (
        <ContentDialog content={changing === 'new' ? null : changing} onClose={() => setChanging(null)} />
      )}
    </Page>
  )
}

/** A code of its own for a new content: letters and figures that no list can clash with. */
const newCode = (): string => `own${Date.now().toString(36)}`

const ContentDialog = ({
  content,
  onClose,
}: {
  readonly content: FileContent | null
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const set = useCommand('unitfiles.setContent')
  const form = useForm({
    initialValues: {
      code: content?.code ?? newCode(),
      name: content?.name ?? '',
      nameEn: content?.nameEn ?? '',
      required: content?.required ?? true,
      retired: content?.retired ?? false,
    },
  })
  const submit = async (): Promise<void> => {
    const reply = await set.run(form.values)
    if (!reply?.ok) return
    onClose()
    notifyDone(t('unitfiles.setContent.done', { name: reply.value.name }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={
        content ? t('unitfiles.setContent.change', { name: content.name }) : t('unitfiles.setContent.open')
      }
      onSubmit={submit}
      busy={set.busy}
      problem={set.problem}
      submitLabel={t('unitfiles.setContent.submit')}
      dirty={form.isDirty()}
    >
      <TextInput
        required
        label={t('unitfiles.field.content')}
        maxLength={40}
        {...form.getInputProps('name')}
      />
      <TextInput label={t('unitfiles.field.nameEn')} maxLength={60} {...form.getInputProps('nameEn')} />
      <Checkbox
        label={t('unitfiles.setContent.required')}
        {...form.getInputProps('required', { type: 'checkbox' })}
      />
      {content && (
        <Checkbox
          label={t('unitfiles.setContent.retired')}
          {...form.getInputProps('retired', { type: 'checkbox' })}
        />
      )}
    </FormDialog>
  )
}
