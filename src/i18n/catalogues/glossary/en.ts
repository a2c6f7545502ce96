export const glossary = {
  title: "",
};
