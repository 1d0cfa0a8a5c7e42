// refused by: house/telling-type-names
export class RecordManager {}
