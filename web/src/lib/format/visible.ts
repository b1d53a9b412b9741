import type { FormRule } from 'antd'

/** Letters, digits and Han; a modifier letter only changes the letter before it. */
const WORD = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/u
/** Letters and a symbol by their category, yet without ink: the fillers of Hangul and the blank of Braille. */
const WITHOUT_INK = /[\u115f\u1160\u2800\u3164\uffa0]/gu
/** Blanks, combining marks, controls, direction marks and what is no character. */
const INVISIBLE = /[\p{Z}\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu

type Text = string | null | undefined

/** Whether the API would call a required text missing: symbols alone are no name and no reason. */
export function isMissing(text: Text): boolean {
  return text == null || !WORD.test(text.replace(WITHOUT_INK, ''))
}

/** Whether nothing at all would be seen; a symbol such as √ is enough for the value of an indicator. */
export function isInvisible(text: Text): boolean {
  return text == null || text.replace(WITHOUT_INK, '').replace(INVISIBLE, '') === ''
}

/** Whether an optional text is given and says nothing. */
export function saysNothing(text: Text): boolean {
  return text != null && text.trim() !== '' && isMissing(text)
}

/** The rule of a form's field that has to say something. */
export function requiredText(message: string): FormRule {
  return { required: true, validator: (_, text: Text) => accept(!isMissing(text), message) }
}

/** The rule of a form's field that may be left empty. */
export function textIfAny(message: string): FormRule {
  return { validator: (_, text: Text) => accept(!saysNothing(text), message) }
}

function accept(isRight: boolean, message: string): Promise<void> {
  return isRight ? Promise.resolve() : Promise.reject(new Error(message))
}
