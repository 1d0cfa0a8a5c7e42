// refused by: typescript/no-floating-promises
const save = async (): Promise<void> => undefined;
export const go = (): void => {
  save();
};
