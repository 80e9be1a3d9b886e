import { Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import { mustSeal } from '../../shared/attachments/rules'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import type { DocChoice } from './Attachments'
import styles from './Attachments.module.css'
import type { PreparedFile } from './prepareFile'
import type { Attaching } from './useAttach'

interface Props {
  readonly files: readonly PreparedFile[]
  readonly docs: readonly DocChoice[]
  readonly attach: Attaching
  readonly onClose: () => void
}

/** Which paper it is, and whether it shows an identity, before it is kept. */
export const AttachDialog = ({ files, docs, attach, onClose }: Props) => {
  const { t } = useWords()
  const [doc, setDoc] = useState(docs[0]?.code ?? '')
  const [sealed, setSealed] = useState(false)
  const forced = mustSeal(doc)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('attachments.addTitle', { n: files.length })}
      onSubmit={async () => {
        if (await attach.add(files, { doc, sealed: sealed || forced })) onClose()
      }}
      busy={attach.busy}
      problem={attach.problem}
      submitLabel={t('attachments.add')}
    >
      <div className={styles.chosen}>
        {files.map((file) => (
          <figure key={file.name + file.bytes}>
            {file.thumb !== '' && (
              <img className={styles.thumb} src={`data:image/jpeg;base64,${file.thumb}`} alt="" />
            )}
            <Text component="figcaption" size="xs">
              {file.name}
            </Text>
          </figure>
        ))}
      </div>
      <ChoiceField
        label={t('attachments.field.doc')}
        options={docs.map(({ code, label }) => ({ value: code, label }))}
        value={doc}
        onChange={setDoc}
      />
      <Checkbox
        label={t('attachments.field.sealed')}
        description={t('attachments.field.sealedHint')}
        checked={sealed || forced}
        disabled={forced}
        onChange={(event) => setSealed(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
