import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Standing } from '../../application/queries/class-standings.js';
import { enumOf } from '../shared/enums.js';

export const ChildStanding = enumOf<Standing>(
  'ChildStanding',
  {
    'profile-unfinished': 0,
    'profile-submitted': 0,
    'profile-approved': 0,
    'profile-locked': 0,
    'in-correction': 0,
    gone: 0,
  },
  {
    vi: 'Tình trạng của một trẻ trong danh sách lớp: bản ghi hồ sơ học sinh chưa xong (hoặc chưa lập), chờ duyệt, đã duyệt, đã khóa; có bản ghi đang điều chỉnh; đã rời trường.',
    en: 'What holds of a child of a class: the profile is unfinished or not there, submitted, approved, locked; some record is in correction; the child has left the school.',
  },
);

@ObjectType({
  description:
    'Mỗi số là số trẻ mà danh sách lớp với tình trạng ấy cho thấy. / Each is the number of children that ' +
    'the list of the class shows for that standing.',
})
export class ClassStandings {
  @Field(() => Int, { description: 'Đang học, chưa rời trường. / Who has not left the school.' })
  enrolled!: number;

  @Field(() => Int, {
    description:
      'Bản ghi hồ sơ học sinh chưa lập hoặc là bản nháp. / Profile not there, or a draft.',
  })
  unfinished!: number;

  @Field(() => Int, { description: 'Chờ duyệt. / Waiting for approval.' })
  submitted!: number;

  @Field(() => Int, { description: 'Đã duyệt, chưa khóa. / Approved and not locked.' })
  approved!: number;

  @Field(() => Int, { description: 'Đã khóa, không có mở khóa. / Locked, and not open.' })
  locked!: number;

  @Field(() => Int, { description: 'Có bản ghi đang điều chỉnh. / Some record is in correction.' })
  inCorrection!: number;

  @Field(() => Int, { description: 'Đã rời trường hoặc hồ sơ đã hủy. / Left, or disposed of.' })
  gone!: number;
}
