export const grants = {
  title: 'Quyền xem của cơ quan quản lý',
};
