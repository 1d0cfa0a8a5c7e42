import { Column, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

/** One row per child, a column for each field of the form. */
@Entity('child_profile')
export class ChildProfile {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  schoolId!: string;

  @Column('uuid')
  classId!: string;

  @VersionColumn()
  version!: number;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;

  @Column('text')
  pupilCode!: string;

  @Column('text', { nullable: true })
  moetCode!: string | null;

  @Column('text', { nullable: true })
  registerNo!: string | null;

  @Column('text')
  fullName!: string;

  @Column('date')
  dateOfBirth!: string;

  @Column('text')
  gender!: string;

  @Column('text', { nullable: true })
  ethnicity!: string | null;

  @Column('text', { nullable: true })
  nationality!: string | null;

  @Column('text', { nullable: true })
  placeOfBirth!: string | null;

  @Column('text', { nullable: true })
  currentAddress!: string | null;

  @Column('text', { nullable: true })
  personalNo!: string | null;

  @Column('text', { nullable: true })
  policyCategory!: string | null;

  @Column('boolean', { nullable: true })
  disability!: boolean | null;

  @Column('text', { nullable: true })
  fatherName!: string | null;

  @Column('integer', { nullable: true })
  fatherBirthYear!: number | null;

  @Column('text', { nullable: true })
  fatherOccupation!: string | null;

  @Column('text', { nullable: true })
  fatherPhone!: string | null;

  @Column('text', { nullable: true })
  motherName!: string | null;

  @Column('integer', { nullable: true })
  motherBirthYear!: number | null;

  @Column('text', { nullable: true })
  motherOccupation!: string | null;

  @Column('text', { nullable: true })
  motherPhone!: string | null;

  @Column('date')
  admittedOn!: string;

  @Column('text')
  enrolmentStatus!: string;
}
