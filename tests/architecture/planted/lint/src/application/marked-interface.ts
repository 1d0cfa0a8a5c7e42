// refused by: house/telling-type-names
export interface IRecord {
  readonly id: string;
}
