import { UseGuards } from '@nestjs/common';
import {
  Args,
  Field,
  GraphQLISODateTime,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from '@nestjs/graphql';
import { AccessTokenGuard, Roles, RolesGuard, SignedIn } from './access-token.guard.js';
import { Account } from './account.entities.js';
import { RegisterChildProfileInput, ReviseChildProfileInput } from './child-profile.inputs.js';
import { ChildProfilesService } from './child-profiles.service.js';

@ObjectType()
export class SavedProfile {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  updatedAt!: Date | null;
}

@Resolver()
export class ChildProfilesResolver {
  constructor(private readonly profiles: ChildProfilesService) {}

  @Query(() => String)
  health(): string {
    return 'ok';
  }

  @Mutation(() => SavedProfile)
  @Roles(['homeroomTeacher', 'registrar', 'systemAdministrator'])
  @UseGuards(AccessTokenGuard, RolesGuard)
  registerChildProfile(
    @Args('input') input: RegisterChildProfileInput,
    @SignedIn() account: Account,
  ): Promise<SavedProfile> {
    return this.profiles.register(input, account);
  }

  @Mutation(() => SavedProfile)
  @Roles(['homeroomTeacher', 'registrar', 'systemAdministrator'])
  @UseGuards(AccessTokenGuard, RolesGuard)
  reviseChildProfile(
    @Args('input') input: ReviseChildProfileInput,
    @SignedIn() account: Account,
  ): Promise<SavedProfile> {
    return this.profiles.revise(input, account);
  }
}
