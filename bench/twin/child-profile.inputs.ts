import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

const genders = ['male', 'female'];
const statuses = [
  'studying',
  'transferredIn',
  'onLeave',
  'transferredOut',
  'withdrawn',
  'completed',
];

@InputType({ isAbstract: true })
abstract class OptionalFields {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[A-Z0-9._/-]{1,30}$/)
  moetCode?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(30)
  registerNo?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  ethnicity?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  nationality?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  placeOfBirth?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  currentAddress?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[0-9]{12}$/)
  personalNo?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  policyCategory?: string | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  disability?: boolean | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  fatherName?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2100)
  fatherBirthYear?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  fatherOccupation?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^0[0-9]{9,10}$/)
  fatherPhone?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  motherName?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2100)
  motherBirthYear?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  motherOccupation?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^0[0-9]{9,10}$/)
  motherPhone?: string | null;
}

/** A form that is filled in anew. */
@InputType()
export class RegisterChildProfileInput extends OptionalFields {
  @Field(() => ID)
  @IsUUID()
  classId!: string;

  @Field(() => String)
  @Matches(/^[A-Z0-9._/-]{1,30}$/)
  pupilCode!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(120)
  fullName!: string;

  @Field(() => String)
  @IsISO8601({ strict: true })
  dateOfBirth!: string;

  @Field(() => String)
  @IsIn(genders)
  gender!: string;

  @Field(() => String)
  @IsISO8601({ strict: true })
  admittedOn!: string;

  @Field(() => String)
  @IsIn(statuses)
  enrolmentStatus!: string;
}

/** The fields that change, and the version that the caller looked at. */
@InputType()
export class ReviseChildProfileInput extends OptionalFields {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => Int)
  @IsInt()
  version!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[A-Z0-9._/-]{1,30}$/)
  pupilCode?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  fullName?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsISO8601({ strict: true })
  dateOfBirth?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(genders)
  gender?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsISO8601({ strict: true })
  admittedOn?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(statuses)
  enrolmentStatus?: string;
}
