/**
 * The shape of a language: the keys of the Vietnamese texts, all of them. A key that is missing in
 * another language, or that no text has, fails the type check.
 */
export type TextsLike<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : TextsLike<T[K]>;
};
