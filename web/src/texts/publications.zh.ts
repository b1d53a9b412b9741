export const zh = {
  publications: {
    department: '单位（名册）',
    year: '预算年度',
    choose: '选择名册中的单位和预算年度，查看有哪些生效的目标表可以公开。主管部门包括其所属单位。',
    count: (included: number, inForce: number) => `生效的目标表共 ${inForce} 张，收入 ${included} 张`,
    incomplete: '文件不完整，请先处理下列无法读取的表，再对外公开。',
    files: '文件',
    formats: { docx: 'Word', pdf: 'PDF', xlsx: 'Excel（含目录）', zip: '公开包（含清单）' },
    exchange: '一体化交换表',
    missing: '未收入的目标表',
    names: '表上所印名称与名册不一致',
    name: (printed: string, registered: string) => `印作“${printed}”，批复时名册登记为“${registered}”`,
  },
}
