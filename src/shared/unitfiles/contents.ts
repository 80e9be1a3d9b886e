import type { FileContent } from './schema'

type Given = readonly [code: string, name: string, nameEn: string, required: boolean]

const GIVEN: readonly Given[] = [
  ['moveInNotice', '入住通知书', 'Move-in notice', true],
  ['residentForm', '业主(住户)登记表', 'Owner and resident form', true],
  ['covenant', '临时管理规约', 'Management covenant', true],
  ['agreement', '前期物业服务协议', 'Preliminary service agreement', true],
  ['handoverList', '收楼物品移交清单', 'Handover list', true],
  ['identity', '身份证明(核验记录)', 'Proof of identity (checked)', true],
  ['title', '购房合同/不动产权证', 'Contract or title', true],
  ['inspection', '室内验收记录', 'Inspection record', true],
  ['signOff', '入住手续会签单', 'Move-in sign-off sheet', true],
  ['fireSafety', '消防安全责任书', 'Fire-safety undertaking', true],
  ['keyIssue', '钥匙领用表', 'Key issue form', true],
  ['privacyNotice', '个人信息告知书', 'Privacy notice', true],
  ['renovation', '装修申请、协议与验收', 'Renovation papers', false],
  ['repairs', '维修与回访记录', 'Repairs and call-backs', false],
  ['complaints', '投诉处理', 'Complaints', false],
  ['opinions', '意见征询', 'Opinion surveys', false],
  ['fees', '收费资料', 'Fee papers', false],
  ['other', '其他', 'Other', false],
]

/** domain.md §2.3: contents a center begins with, until it decides its own. */
export const FIRST_CONTENTS: readonly FileContent[] = GIVEN.map(([code, name, nameEn, required], place) => ({
  id: `filecontent_${code.toLowerCase()}` as FileContent['id'],
  code,
  name,
  nameEn,
  required,
  place: place + 1,
  retired: false,
}))
