/** Digits of all scripts. */

const isDigit = (letter: string) => /\p{Nd}/u.test(letter);

/** The value of a decimal digit of any script. Each script has its ten in a row; some rows stand side by side. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0)!;
  let before = 0;
  while (isDigit(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

/** The text with 0 to 9 in place of the digits of any script: `٤٢` and `４２` are `42`. */
export const withLatinDigits = (text: string): string => text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
