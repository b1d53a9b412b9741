/** The printed categories of an edition's form, in their order: 财预〔2015〕88号 and 财预〔2021〕101号. */
const CATEGORIES: Record<string, readonly (readonly [string, string])[]> = {
  '88': [
    ['产出指标', '数量指标'],
    ['产出指标', '质量指标'],
    ['产出指标', '时效指标'],
    ['产出指标', '成本指标'],
    ['效益指标', '经济效益'],
    ['效益指标', '社会效益'],
    ['效益指标', '生态效益'],
    ['效益指标', '可持续影响'],
    ['满意度指标', '服务对象满意度'],
  ],
  '101': [
    ['成本指标', '经济成本'],
    ['成本指标', '社会成本'],
    ['成本指标', '生态环境成本'],
    ['产出指标', '数量指标'],
    ['产出指标', '质量指标'],
    ['产出指标', '时效指标'],
    ['效益指标', '经济效益'],
    ['效益指标', '社会效益'],
    ['效益指标', '生态效益'],
    ['效益指标', '可持续影响'],
    ['满意度指标', '服务对象满意度'],
  ],
}

export const EDITIONS = ['88', '101'] as const

/** 一级指标 and 二级指标 of every category that an edition's form prints. */
export function categoriesOf(edition: string): readonly (readonly [string, string])[] {
  return CATEGORIES[edition] ?? []
}
