import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Values by the name of their field. */
export type FieldValues = Record<string, string | number | boolean | null>;

/** Who changed what, when, and what it was before. */
@Entity('audit_entry')
@Index(['entity', 'entityId'])
export class AuditEntry {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  action!: 'register' | 'revise';

  @Column('text')
  entity!: string;

  @Column('uuid')
  entityId!: string;

  @Column('jsonb', { nullable: true })
  before!: FieldValues | null;

  @Column('jsonb')
  after!: FieldValues;
}
