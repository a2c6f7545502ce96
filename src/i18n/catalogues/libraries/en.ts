export const libraries = {
  title: "",
};
