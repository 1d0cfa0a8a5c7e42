import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';

export const roles = ['principal', 'homeroomTeacher', 'registrar', 'systemAdministrator'] as const;
export type Role = (typeof roles)[number];

@Entity('account')
export class Account {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  schoolId!: string;

  @Column('text')
  fullName!: string;

  @OneToMany(
    () => Appointment,
    ({ account }) => account,
  )
  appointments!: Appointment[];
}

@Entity('appointment')
export class Appointment {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @ManyToOne(
    () => Account,
    ({ appointments }) => appointments,
    { nullable: false },
  )
  @JoinColumn({ name: 'accountId' })
  account!: Account;

  @Column('text')
  role!: Role;

  @Column('uuid', { nullable: true })
  classId!: string | null;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;
}

@Entity('access_token')
export class AccessToken {
  @PrimaryColumn('uuid')
  id!: string;

  @Index({ unique: true })
  @Column('bytea')
  tokenHash!: Buffer;

  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: 'accountId' })
  account!: Account;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
