import { Query, Resolver } from '@nestjs/graphql';

@Resolver()
export class HealthResolver {
  @Query(() => String, {
    description: 'Luôn là "ok"; không cần đăng nhập. / Always "ok"; needs no sign-in.',
  })
  health(): string {
    return 'ok';
  }
}
