import { parseSync, Visitor, type ESTree } from "vite";

/** One place where a file names another file or a package. */
export interface Import {
  /**
   * - `import`: static, dynamic or type-only import, or re-export
   * - `url`: `new URL("…", import.meta.url)`, how workers and assets are named
   * - `glob`: `import.meta.glob("…")`
   * - `computed`: an import of something only known at run time
   */
  readonly kind: "import" | "url" | "glob" | "computed";
  readonly specifier: string;
  /** From 1. */
  readonly line: number;
}

/** Every import in `code`. Throws when it cannot be parsed, since nothing could be said about it then. */
export function importsOf(file: string, code: string): readonly Import[] {
  const { program, errors } = parseSync(file, code);
  const [error] = errors;
  if (error !== undefined) throw new SyntaxError(`${file}: ${error.message}`);
  const found: Import[] = [];
  const add = (kind: Import["kind"], specifier: string, { start }: ESTree.Span): void => {
    found.push({ kind, specifier, line: code.slice(0, start).split("\n").length });
  };
  new Visitor({
    ImportDeclaration: (node) => add("import", node.source.value, node),
    ExportAllDeclaration: (node) => add("import", node.source.value, node),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) add("import", node.source.value, node);
    },
    TSImportType: (node) => add("import", node.source.value, node),
    TSImportEqualsDeclaration: ({ moduleReference: module }) => {
      if (module.type === "TSExternalModuleReference")
        add("import", module.expression.value, module);
    },
    ImportExpression: (node) => {
      const [specifier] = textsIn(node.source);
      if (specifier === undefined) add("computed", "", node);
      else add("import", specifier, node);
    },
    NewExpression: (node) => {
      const [address, base] = node.arguments;
      if (!isNamed(node.callee, "URL") || !isImportMeta(base, "url")) return;
      for (const specifier of textsIn(address)) add("url", specifier, node);
    },
    CallExpression: (node) => {
      if (!isImportMeta(node.callee, "glob")) return;
      for (const specifier of textsIn(node.arguments[0])) add("glob", specifier, node);
    },
  }).visit(program);
  return found;
}

type Argument = ESTree.Argument | undefined;

/** The texts that stand literally in an expression: one, a list of them, or none. */
function textsIn(node: Argument | ESTree.ArrayExpressionElement): readonly string[] {
  if (node?.type === "Literal") return typeof node.value === "string" ? [node.value] : [];
  if (node?.type === "ArrayExpression") return node.elements.flatMap(textsIn);
  if (node?.type !== "TemplateLiteral" || node.expressions.length > 0) return [];
  return node.quasis.map(({ value }) => value.raw);
}

function isNamed(node: ESTree.Expression, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}

function isImportMeta(node: Argument, property: string): boolean {
  return (
    node?.type === "MemberExpression" &&
    node.object.type === "MetaProperty" &&
    node.property.type === "Identifier" &&
    node.property.name === property
  );
}
