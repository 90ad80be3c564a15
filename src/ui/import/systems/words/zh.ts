import type { SystemWords } from '../words';

const words: SystemWords = {
  title: '从其他程序转来',
  search: '查找程序',
  noneFound: '列表中没有。在那里导出 CSV 或 Excel 文件，再在这里打开：任何程序都可以这样做。',
  list: '程序',
  back: '所有程序',
  intro: [
    '选择客户现在所在的程序，就能看到如何导出，以及哪些内容会一起过来。',
    '列表中没有？请在该程序中找“导出”“下载”或“另存为”，选择 Excel 或 CSV，并包含所有列。Satchel 能读取任何表格。',
    '可以同时打开多个文件，例如一个是联系人，另一个是公司。',
  ],
  how: '如何导出',
  unsure: '我们没有找到可以核实的该程序导出说明。以下步骤只说明到哪里去找，名称可能不同。',
  file: '得到的文件',
  delimited: '{ending}，列之间用“{delimiter}”分隔，{encoding}',
  ownEncoding: '采用电脑语言的编码',
  recognised: '照原样打开即可。Satchel 会自行识别编码、分隔符和各列，写入之前您能看到每一行。',
  along: '会一起过来',
  alongUsually: '通常会一起过来',
  others: '其他列也会显示：想保留哪一列，就为它选择字段，否则不导入。',
  behind: '留在原处',
  behinds: {
    history: '历史记录：通话、邮件、会面、任务',
    attachments: '附件',
    deals: '商机、报价和订单：在那里是单独的列表',
    pictures: '头像',
    access: '用户及其权限；负责人会以姓名的形式过来',
  },
  drop: '然后把文件拖到本页任意位置。',
  choose: '选择导出的文件…',
  guides: {
    smartcrm: {
      steps: [
        '打开客户或联系人列表。',
        '在列表上方或带点的菜单里找 [导出]（Export）。',
        '包含所有行和所有列，格式选 Excel 或 CSV。',
      ],
      note: '有好几个程序叫这个名字。如果没有导出功能，请向管理员索取，或在屏幕上选中表格，复制后粘贴到这里。',
    },
    thulium: {
      steps: [
        '打开 [Klienci]（客户）。',
        '在列表上方或其菜单里找 [Eksport]（导出）。导出权限可能需要管理员授予。',
        '个人和公司分别导出为 CSV，包含所有字段。',
      ],
      note: 'Thulium 中自定义的字段会成为列：在 Satchel 中选择每一列对应的字段。',
    },
    edt: {
      steps: ['打开 [客户]。', '在列表上方找 [导出]。', '选择 Excel、全部客户和全部字段。'],
      note: '如果只有管理员能导出，请向管理员索取文件。',
    },
    '1c': {
      steps: [
        '打开客户列表：[Клиенты] 或 [Контрагенты]。',
        '选择 [Ещё] › [Вывести список…]，勾选各列，按 [OK]。',
        '在打开的窗口中选择 [Файл] › [Сохранить как…]。',
        '文件类型选择 [Лист Excel2007 (*.xlsx)]。',
      ],
      note: '导出的只有列表中显示的列：请先通过 [Ещё] › [Изменить форму…] 加入电话和邮箱。',
    },
    hubspot: {
      steps: [
        '打开 [CRM] › [Contacts]，切换到包含所需联系人的视图。',
        '在表格上方选择 [Export]。旧版账户中位于 [Table actions] › [Export view]。',
        '选择 [CSV] 或 [XLSX]，并包含记录的所有属性。',
        '选择 [Export]。下载链接会出现在邮件和通知中。',
      ],
      note: '公司是单独的列表：请一并导出，再把两个文件一起打开。较大的导出是 ZIP，可以直接打开。',
    },
    salesforce: {
      steps: [
        '打开 [Reports] › [New Report]，选择 [Contacts & Accounts]。',
        '加入所需的列，把筛选设为全部，然后 [Run]。',
        '点 [Edit] 旁的箭头 › [Export] › [Details Only]。',
        '格式选择 [Comma Delimited .csv] 和 [Unicode (UTF-8)]，或选 Excel。',
      ],
      note: '管理员可以一次取走全部数据：[Setup] › [Data Export] › [Export Now] 会生成 ZIP，每个列表一个 CSV。',
    },
    zoho: {
      steps: [
        '打开 [Setup] › [Data Administration] › [Export]。',
        '选择模块 [Contacts]；如果使用 [Accounts] 和 [Leads]，也同样导出。',
        '选择 [Export]，下载 CSV。',
      ],
      note: '只有具备导出权限的用户能看到。多个模块的文件请一起打开。',
    },
    pipedrive: {
      steps: [
        '打开 [Contacts] › [People]，选择包含所需联系人的筛选。',
        '显示要带走的列。',
        '点三个点 [...] › [Export filter results]。',
        '选择 Excel 或 CSV。',
      ],
      note: '组织是单独的列表，导出方法相同。',
    },
    google: {
      steps: [
        '打开 contacts.google.com。',
        '勾选联系人（要全部则不勾选），选择 [导出]。',
        '选择 [Google CSV]，再点 [导出]。',
      ],
      note: '在安卓手机上：通讯录 › 整理 › 导出到文件，得到的 .vcf 也可以打开。',
    },
    outlook: {
      steps: [
        '经典 Outlook：[文件] › [打开和导出] › [导入/导出]。',
        '选择 [导出到文件] › [逗号分隔值] 和文件夹 [联系人]。',
        '新版 Outlook 和网页版：[联系人] › [管理联系人] › [导出联系人]。',
        '选择所有联系人，然后 [导出]。',
      ],
      note: '经典 Outlook 采用 Windows 的编码保存文字，Satchel 会识别出来。',
    },
    apple: {
      steps: [
        '在 Mac 上：打开“通讯录”，选择 [编辑] › [全选]。',
        '选择 [文件] › [导出] › [导出 vCard…]。',
        '在 iPhone 上：通讯录 › [列表]，按住列表，选择 [导出]。',
      ],
      note: '没有 Mac 时：在 icloud.com 选中所有联系人，在那里导出 vCard。',
    },
    espocrm: {
      steps: [
        '打开 [Contacts]（或 [Accounts]）。',
        '勾选列表上方的方框，选择 [Select All Results]。',
        '选择 [Actions] › [Export]。',
        '选择 [CSV] 或 [XLSX]，保持 [Export all fields] 开启，点 [Export]。',
      ],
      note: 'CSV 的分隔符由每位用户在偏好设置中指定，Satchel 会识别出来。',
    },
    odoo: {
      steps: [
        '打开 [Contacts]，切换到列表视图。',
        '勾选第一列上方的方框，询问时选择全部记录。',
        '点齿轮 [Actions] › [Export]。',
        '不要勾选 [I want to update data]，加入所需字段，选择 XLSX 或 CSV，点 [Export]。',
      ],
      note: '公司里的人也是联系人：Related Company 字段说明其所属公司。',
    },
    'atomic-crm': {
      steps: ['打开 [Contacts]。', '在列表上方选择 [Export]，会保存 contacts.csv。'],
      note: '该按钮可能只导出前 1000 位联系人。这时请按标签或状态筛选，分批导出：Satchel 可以一起打开。',
    },
  },
};

export default words;
