// refused by: @typescript-eslint/naming-convention
export interface IRecord {
  readonly id: string;
}
