/** The words of the printed form, which is the same in every language. */
export const FORM_HEAD = {
  projectName: '项目名称',
  projectCode: '项目代码',
  department: '主管部门',
  implementingUnit: '实施单位',
  projectAttribute: '项目属性',
  projectTerm: '项目期限',
  financeOffice: '资金主管处（科、股）室',
  annualAmount: '项目年度金额（元）',
  annualGoal: '项目年度绩效目标',
  midTermGoal: '中期绩效目标',
  fundingParts: '资金来源',
}

export const FORM_COLUMNS = {
  level1: '一级绩效指标',
  level2: '二级绩效指标',
  name: '绩效内容',
  value: '绩效值',
  weight: '权重',
  remark: '备注',
  comparator: '指标性质',
  unit: '计量单位',
  scoring: '评分标准',
  explanation: '指标解释',
  source: '指标来源',
  midTermValue: '中期指标值',
}
