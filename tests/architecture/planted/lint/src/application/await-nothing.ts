// refused by: typescript/await-thenable
export const read = async (): Promise<number> => {
  await 1;
  return 1;
};
