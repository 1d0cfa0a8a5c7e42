// refused by: @typescript-eslint/naming-convention
export class RecordManager {}
