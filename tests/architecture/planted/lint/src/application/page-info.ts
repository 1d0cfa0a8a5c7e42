// accepted
export class PageInfo {}
