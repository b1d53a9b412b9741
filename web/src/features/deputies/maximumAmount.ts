import type { FormRule } from 'antd'

const YUAN = /^\d+(\.\d{1,2})?$/

/** An amount as it was typed, such as 500,000; null when nothing was. */
export function toNumber(typed: string | undefined): number | null {
  const text = plain(typed)
  return text === '' ? null : Number(text)
}

/** The rule of an amount that may be left empty; whether it can limit anything is the server's to say. */
export function amountIfAny(message: string): FormRule {
  return {
    validator: (_, typed: string | undefined) => {
      const text = plain(typed)
      return text === '' || YUAN.test(text) ? Promise.resolve() : Promise.reject(new Error(message))
    },
  }
}

function plain(typed: string | undefined): string {
  return (typed ?? '').replace(/[,，\s]/g, '')
}
