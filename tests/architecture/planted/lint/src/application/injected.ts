// accepted
export class UseCase {
  constructor(
    readonly store: string,
    readonly codec: string,
    readonly clock: string,
    readonly ids: string,
    readonly seals: string,
  ) {}
}
