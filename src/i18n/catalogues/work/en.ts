export const work = {
  title: "",
};
