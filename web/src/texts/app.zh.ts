/** The name of the check that lists what a setup lacks. */
export const SETUP = '配置检查'

/** The frame around every page, signing in, and the menu. */
export const zh = {
  app: {
    name: '项目支出绩效目标管理',
    shortName: '绩效目标',
    region: (code: string) => `区划 ${code}`,
    skip: '跳到主要内容',
    saysNothing: '须有汉字、字母或数字，或者不填',
    menu: '主菜单',
    language: 'English',
    languageHint: 'Switch to English',
    appearance: '外观',
    appearances: { system: '跟随系统', light: '浅色', dark: '深色' },
    loading: '正在载入…',
    retry: '重试',
    close: '关闭',
    cancel: '取消',
    notFound: '没有这个页面',
    notFoundHint: '地址可能写错了，或者页面已经移走。',
    toWorkList: '回到工作台',
    broken: '页面出错了',
    brokenHint: '可能是系统刚刚更新过。请重新载入；已输入而未提交的内容不会丢失。',
    unloaded: '连接已断开，这一页还没有载入',
    unloadedHint: '恢复连接后会自动载入。已输入的内容不会丢失。',
    reload: '重新载入',
    disconnected: '连接已断开，正在重新连接。已输入的内容不会丢失。',
    /** A remark in brackets behind other words, such as the key that does the same. */
    aside: (words: string) => `（${words}）`,
    requestId: (id: string) => `如需求助，请提供请求编号 ${id}`,
  },
  session: {
    signingIn: '正在登录…',
    failed: '登录没有完成',
    failedHint: '请重新登录。',
    otherAddress: (address: string) => `请用这个地址打开本系统：${address}`,
    otherAddressHint: '从别的地址不能登录。请点击下面的地址，并更新收藏夹里的链接。',
    signIn: '登录',
    signOut: '退出登录',
    expired: '登录已过期',
    expiredHint: '请重新登录，之后会回到这一页；已输入而未提交的内容不会丢失。',
    account: '我的账号',
  },
  acting: {
    deputies: '我的委托',
    toSettle: (count: number) => `${count} 项待办`,
    start: (name: string) => `代 ${name} 办理`,
    end: '结束代办',
    band: (name: string, signature: string) => `您正代 ${name} 办理，签署将记为“${signature}”`,
    /** As who did something is named, with the one for whom they did it. */
    signature: (name: string, behalf?: string | null) => (behalf == null ? name : `${name}（代${behalf}）`),
    signedAs: (signature: string) => `将记为“${signature}”`,
    ended: '代办已经结束',
    endedHint: '现在以您本人的身份办理。',
  },
  menu: {
    workList: '工作台',
    audit: '审计',
    statistics: '统计',
    administration: '管理',
    library: '指标库',
    publications: '公开',
    evidence: '存证',
    setup: SETUP,
  },
  inboxMenu: { title: '消息', unread: (count: string) => `消息，${count} 条未读` },
  banners: {
    damage: (count: number) => `账本有 ${count} 项异常待审计人员处理，暂不开具凭证。`,
    account: (count: number) => `您的账号有 ${count} 条新通知`,
    show: '查看',
  },
  search: {
    title: '搜索目标表',
    titleOfRegister: '搜索账号和单位',
    hint: '搜索（Ctrl+K）',
    label: '项目、单位、经办人、项目代码或编号，也可输入拼音首字母',
    labelOfRegister: '姓名、用户名、单位名称或代码',
    unit: '单位',
    sheetsOfUnit: '该单位的目标表',
    actedOn: (person: string) => `“${person}”经办过的目标表`,
    recent: '最近看过',
    start: '输入几个字开始搜索。',
    searching: '正在搜索…',
    nothing: '没有找到，可换个词再试。',
    found: (n: number) => `找到 ${n} 项`,
    keys: '↑ ↓ 选择，Enter 打开，Esc 关闭',
  },
  keys: {
    title: '快捷键',
    groups: [
      {
        name: '各页面',
        all: [
          ['Ctrl + K', '搜索目标表、单位和账号'],
          ['?', '显示快捷键'],
          ['Esc', '关闭对话框'],
        ],
      },
      {
        name: '工作台',
        all: [
          ['↑ ↓', '选择上一张、下一张'],
          ['Enter', '打开'],
          ['空格', '勾选'],
          ['Shift + 点击', '勾选一段'],
        ],
      },
      {
        name: '修改目标表',
        all: [
          ['Enter', '下一格'],
          ['Alt + ↑ ↓', '移动行'],
          ['Alt + Enter', '在下面加一行'],
          ['Ctrl + S', '保存'],
          ['Ctrl + Z / Ctrl + Y', '撤销、重做'],
          ['Ctrl + H', '查找替换'],
          ['Shift + 方向键', '选中多格'],
        ],
      },
      {
        name: '查看和审核',
        all: [
          ['J / K', '列表中的下一张、上一张'],
          ['Ctrl + Enter', '提交决定'],
        ],
      },
      {
        name: '过程回放',
        all: [
          ['← →', '上一步、下一步'],
          ['Home / End', '第一步、最后一步'],
        ],
      },
    ] as readonly KeyGroup[],
  },
  helpMenu: { title: '帮助' },
  tour: {
    welcome: '欢迎使用',
    welcomeText: '用一分钟看看各处是做什么的；也可以关闭，以后不再出现。',
    menu: '主菜单',
    menuText: '工作台列出轮到您办理的目标表；其他页面也从这里打开。',
    search: '搜索',
    searchText: '按 Ctrl+K 随时查找目标表；没有输入时列出最近看过的。',
    person: '我的账号',
    personText: '帮助、快捷键、更改密码和退出登录都在这里。',
  },
}

/** Keys and what they do, of one page. */
interface KeyGroup {
  name: string
  all: readonly (readonly [string, string])[]
}
