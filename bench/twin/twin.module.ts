import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { AccessToken, Account, Appointment } from './account.entities.js';
import { AccessTokenGuard, RolesGuard } from './access-token.guard.js';
import { AuditEntry } from './audit-entry.entity.js';
import { ChildProfile } from './child-profile.entity.js';
import { ChildProfilesResolver } from './child-profiles.resolver.js';
import { ChildProfilesService } from './child-profiles.service.js';

export interface TwinDatabase {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

const connectionsMax = 20;

/** What `TypeOrmModule.forRoot` would make, without one more package. */
export const openTwinSource = ({ user, ...database }: TwinDatabase): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    ...database,
    username: user,
    poolSize: connectionsMax,
    entities: [Account, AccessToken, Appointment, AuditEntry, ChildProfile],
    synchronize: true,
  }).initialize();

/** The same form as an ordinary program keeps it: NestJS, GraphQL, TypeORM, a row and its audit. */
@Module({})
export class TwinModule {
  static over(source: DataSource): DynamicModule {
    return {
      module: TwinModule,
      imports: [
        GraphQLModule.forRoot<ApolloDriverConfig>({
          driver: ApolloDriver,
          autoSchemaFile: true,
          introspection: false,
          graphiql: false,
        }),
      ],
      providers: [
        { provide: DataSource, useValue: source },
        AccessTokenGuard,
        RolesGuard,
        ChildProfilesService,
        ChildProfilesResolver,
      ],
    };
  }
}
