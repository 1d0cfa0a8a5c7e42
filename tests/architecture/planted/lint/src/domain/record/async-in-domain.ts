// refused by: house/no-async × 4
export const later = async (): Promise<number> => await Promise.resolve(1);
export async function laterStill(): Promise<number> {
  return 1;
}
export const even = {
  async later(): Promise<number> {
    return 1;
  },
};
